package swath.sandbox.world;

/** An error in inputs, with the name and message that validation and an invalid job show. */
public record InputError(String name, String message) {}
