package swath.sandbox.world;

import java.util.List;

/**
 * What an image was sold as.
 *
 * @param key what processes name when they say which products they accept
 * @param collectionName UP42's name of the collection
 * @param gsd metres
 * @param level {@code ortho} or {@code primary}
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
    String level,
    String dataProductId) {}
