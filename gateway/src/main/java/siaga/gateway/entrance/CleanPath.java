package siaga.gateway.entrance;

import org.jspecify.annotations.Nullable;

/** Tells the paths that the gateway and a service behind it cannot understand differently. */
final class CleanPath {

    private static final String ALLOWED = "-._~!$&'()*+,=:@/%";

    private CleanPath() {}

    /**
     * Whether a path is absolute, has no empty and no dot segments, and holds no character that somebody might decode
     * into a separator. Nothing the interface offers needs one; what has one is not repaired but not found.
     */
    static boolean test(@Nullable String path) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' ? !isHarmlessEscape(path, i) : !isAllowed(c)) {
                return false;
            }
        }
        return !path.contains("//") && !hasDotSegment(path);
    }

    /** Whether the target of a request holds visible ASCII only, and no fragment. */
    static boolean isPlain(String target) {
        return target.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#');
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ALLOWED.indexOf(c) >= 0;
    }

    // Letters of other scripts may be escaped; separators, dots, percent signs and control characters may not.
    private static boolean isHarmlessEscape(String path, int at) {
        if (at + 2 >= path.length()) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int value = high * 16 + low;
        return value >= 0x20 && value != 0x7f && "./\\%;?#".indexOf(value) < 0;
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }
}
