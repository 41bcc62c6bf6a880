package swath.sandbox.world;

import java.util.List;

/**
 * The data product that an image was bought as.
 *
 * @param key what processes name when they say which products they accept
 * @param collectionName UP42's name of the collection
 * @param gsd metres
 * @param cnamCompatible whether it can be orthorectified, as {@code NotCnamCompatible} denies
 */
public record Product(
    String key,
    String collectionName,
    String title,
    String producer,
    String constellation,
    String platform,
    double gsd,
    List<String> bands,
    String dataProductId,
    boolean cnamCompatible) {}
