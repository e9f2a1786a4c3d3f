package siaga.kit.json;

/** A body that may be left out; nothing then reads as an empty object. */
public interface OptionalBody {}
