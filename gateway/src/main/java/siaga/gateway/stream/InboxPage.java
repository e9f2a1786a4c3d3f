package siaga.gateway.stream;

import java.util.List;

/**
 * Some entries of an inbox, in order.
 *
 * @param head number of the last entry of that inbox, 0 when it is empty
 */
record InboxPage(List<Frame> frames, long head) {}
