package swath.sandbox.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.GeoTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images in files: GeoTIFF in geographic coordinates (EPSG:4326), and PNG. */
final class GeoTiff {
  private static final int TILE = 256;

  /** GDAL's own tag for the value that means "no data". */
  private static final int NO_DATA = 42113;

  /** GTModelType geographic, GTRasterType area, GeographicType WGS 84; see OGC 19-008. */
  private static final char[] GEO_KEYS = {
    1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326
  };

  private GeoTiff() {}

  /** The image over a grid; 0 is "no data". It is tiled and not compressed: its size is known. */
  static byte[] of(BufferedImage image, PixelGrid grid) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_DISABLED);
      param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
      param.setTiling(TILE, TILE, 0, 0);
      TIFFDirectory directory =
          TIFFDirectory.createFromMetadata(
              writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param));
      GeoTIFFTagSet tags = GeoTIFFTagSet.getInstance();
      double[] scale = {grid.degreesRight(), grid.degreesDown(), 0};
      double[] tiePoint = {0, 0, 0, grid.west(), grid.north(), 0};
      directory.addTIFFField(doubles(tags, GeoTIFFTagSet.TAG_MODEL_PIXEL_SCALE, scale));
      directory.addTIFFField(doubles(tags, GeoTIFFTagSet.TAG_MODEL_TIE_POINT, tiePoint));
      directory.addTIFFField(
          new TIFFField(
              tags.getTag(GeoTIFFTagSet.TAG_GEO_KEY_DIRECTORY),
              TIFFTag.TIFF_SHORT,
              GEO_KEYS.length,
              GEO_KEYS));
      var noData = new TIFFTag("GDAL_NODATA", NO_DATA, 1 << TIFFTag.TIFF_ASCII);
      directory.addTIFFField(new TIFFField(noData, TIFFTag.TIFF_ASCII, 1, new String[] {"0"}));
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, directory.getAsMetadata()), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static TIFFField doubles(GeoTIFFTagSet tags, int tag, double[] values) {
    return new TIFFField(tags.getTag(tag), TIFFTag.TIFF_DOUBLE, values.length, values);
  }
}
