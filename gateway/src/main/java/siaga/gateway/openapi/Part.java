package siaga.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The interface description of one service.
 *
 * @param prefix put before the names of components that mean something else in another service
 */
record Part(String prefix, ObjectNode document) {}
