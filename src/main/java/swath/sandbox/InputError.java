package swath.sandbox;

/** One thing that is wrong with inputs, in the words that validation and an invalid job show. */
record InputError(String name, String message) {}
