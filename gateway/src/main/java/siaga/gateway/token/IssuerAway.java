package siaga.gateway.token;

/** Whether a token is good cannot be told now, because the issuer's keys are not at hand. */
final class IssuerAway extends Exception {

    private static final long serialVersionUID = 1;

    IssuerAway(Throwable cause) {
        super("The issuer's keys are not at hand", cause);
    }
}
