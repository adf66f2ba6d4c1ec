// PNG by libpng's simplified interface: any depth, palette and interlacing; transparency is laid on white paper.
#include <png.h>

#include <cstring>

#include "decode.hpp"

namespace rpa {
namespace {

class Png {
 public:
  explicit Png(const Bytes& file) {
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0) throw Refusal("broken", image.message);
  }
  ~Png() { png_image_free(&image); }
  Png(const Png&) = delete;
  Png& operator=(const Png&) = delete;
  png_image image;
};

uint32_t big(const unsigned char* p) {
  return static_cast<uint32_t>(p[0]) << 24 | static_cast<uint32_t>(p[1]) << 16 | static_cast<uint32_t>(p[2]) << 8 | p[3];
}

// What the simplified interface does not tell: the resolution (chunk pHYs, pixels per metre), and whether the file is
// whole, which it is when its chunks follow each other up to IEND.
void read_chunks(const Bytes& f, Image& image) {
  for (size_t at = 8; at + 12 <= f.size();) {
    const uint64_t length = big(&f[at]);
    if (memcmp(&f[at + 4], "IEND", 4) == 0) return;
    if (length + 12 > f.size() - at) break;
    if (memcmp(&f[at + 4], "pHYs", 4) == 0 && length == 9 && f[at + 16] == 1) {
      image.x_dpi = plausible_dpi(big(&f[at + 8]) * 0.0254);
      image.y_dpi = plausible_dpi(big(&f[at + 12]) * 0.0254);
    }
    at += length + 12;
  }
  throw Refusal("truncated", "no IEND chunk");
}

}  // namespace

Size png_size(const Bytes& file) {
  const Png png(file);
  return {png.image.width, png.image.height};
}

Image png_page(const Bytes& file, uint64_t max_pixels) {
  Png png(file);
  check_size(png.image.width, png.image.height, max_pixels);
  const bool color = (png.image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  const bool alpha = (png.image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  Image out;
  out.width = png.image.width;
  out.height = png.image.height;
  out.channels = color ? 3 : 1;
  out.bilevel = !color && !alpha && file.size() > 24 && file[24] == 1;
  read_chunks(file, out);
  png.image.format = color ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  out.pixels.resize(PNG_IMAGE_SIZE(png.image));
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&png.image, &white, out.pixels.data(), 0, nullptr) == 0) {
    const bool early = strstr(png.image.message, "beyond end") != nullptr || strstr(png.image.message, "ead error") != nullptr ||
                       strstr(png.image.message, "Not enough") != nullptr;
    throw Refusal(early ? "truncated" : "broken", png.image.message);
  }
  if (PNG_IMAGE_FAILED(png.image) || (png.image.warning_or_error & PNG_IMAGE_ERROR) != 0) throw Refusal("broken", png.image.message);
  return out;
}

}  // namespace rpa
