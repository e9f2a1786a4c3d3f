/** Bytes kept by their SHA-256: each content once, however many things name it. */
@NullMarked
package siaga.alerts.storage;

import org.jspecify.annotations.NullMarked;
