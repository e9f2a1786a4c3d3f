package siaga.alerts.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an alert, or something of it, was fetched. */
@Schema(name = "ReadWay")
public enum ReadWay {
    /** The alert as it is. */
    ITEM,
    /** A version of it that was asked for by its number. */
    VERSION,
    /** The record that it was imported from. */
    SOURCE,
    /** What others have added to it. */
    FOLLOW_UP,
    ATTACHMENT,
    /** In a file that was made for the caller. */
    EXPORT,
    /** In a feed. */
    FEED
}
