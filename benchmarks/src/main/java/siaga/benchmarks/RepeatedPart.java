package siaga.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes out the repetition in a script: pgbench has no loops. */
final class RepeatedPart {

    private static final String BEGIN = "-- each event\n";
    private static final String END = "-- end\n";
    private static final String NUMBER = "{event}";

    private RepeatedPart() {}

    /** The script with what stands between the two marks so many times, numbered from 1. */
    static String in(String script, int times) {
        int begin = script.indexOf(BEGIN);
        int end = script.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("nothing is marked to be repeated");
        }
        String part = script.substring(begin + BEGIN.length(), end);
        return IntStream.rangeClosed(1, times)
                .mapToObj(number -> part.replace(NUMBER, Integer.toString(number)))
                .collect(Collectors.joining("", script.substring(0, begin), script.substring(end + END.length())));
    }
}
