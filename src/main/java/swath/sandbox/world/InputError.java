package swath.sandbox.world;

/** One thing that is wrong with inputs, in the words that validation and an invalid job show. */
public record InputError(String name, String message) {}
