package swath.sandbox.world;

/**
 * The errors that UP42 is known to find in inputs, in its own words. Those that only the sandbox
 * finds stand in {@link InputCheck}.
 */
final class InputErrors {
  static final InputError INVALID_TITLE = new InputError("InvalidTitle", "title is too long");

  static final InputError INVALID_DATA_PRODUCT =
      new InputError("InvalidDataProduct", "The STAC item isn't a supported data product.");

  static final InputError NOT_MATCHING_PRODUCTS =
      new InputError("NotMatchingProducts", "The STAC items aren't the same data products.");

  static final InputError NOT_CNAM_COMPATIBLE =
      new InputError("NotCnamCompatible", "The STAC item isn\u2019t CNAM-compatible.");

  static final InputError MISSING_PANCHROMATIC_ASSET =
      new InputError("MissingPanchromaticAsset", "The panchromatic band is missing.");

  static final InputError GREY_WEIGHT_BANDS_NOT_UNIQUE =
      new InputError("GreyWeightBandsNotUnique", "Applied band grey weights are not unique.");

  private InputErrors() {}

  /** An item that is not in storage; {@code input} is {@code item} or {@code items.[0]}. */
  static InputError notFound(String input, String url) {
    return new InputError("NotFound", input + "=" + url + " is not found.");
  }
}
