package siaga.gateway.token;

/** A token that will never be accepted; the message says why, for whoever sent it. */
final class TokenRejected extends Exception {

    private static final long serialVersionUID = 1;

    TokenRejected(String why) {
        // Without a stack trace: rejections are ordinary, and a flood of them must stay cheap.
        super(why, null, false, false);
    }
}
