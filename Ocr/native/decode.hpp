// rpa-decode: what its files share. See README.md for the protocol.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace rpa {

using Bytes = std::vector<unsigned char>;

// A reason that the caller knows by its code: broken, truncated, unsupported, too-many-pixels, no-page.
struct Refusal : std::runtime_error {
  Refusal(std::string what_code, const std::string& detail) : std::runtime_error(detail), code(std::move(what_code)) {}
  std::string code;
};

struct Size {
  uint32_t width = 0, height = 0;
};

struct Image {
  uint32_t width = 0, height = 0;
  int channels = 1;        // 1 grey, 3 RGB
  bool bilevel = false;    // the source knows only black and white
  double x_dpi = 0, y_dpi = 0;  // 0: unknown
  int orientation = 1;     // as EXIF and TIFF number it, still to be applied
  Bytes pixels;
};

inline void check_size(uint64_t width, uint64_t height, uint64_t max_pixels) {
  if (width == 0 || height == 0) throw Refusal("broken", "a page without width or height");
  if (width > 100000 || height > 100000 || width * height > max_pixels) {
    throw Refusal("too-many-pixels", std::to_string(width) + "x" + std::to_string(height));
  }
}

// Resolutions outside what scanners do are noise in the file, not knowledge.
inline double plausible_dpi(double dpi) { return dpi >= 50 && dpi <= 2400 ? dpi : 0; }

std::vector<Size> tiff_pages(const Bytes& file);
Image tiff_page(const Bytes& file, size_t index, uint64_t max_pixels);
Size jpeg_size(const Bytes& file);
Image jpeg_page(const Bytes& file, uint64_t max_pixels);
Size png_size(const Bytes& file);
Image png_page(const Bytes& file, uint64_t max_pixels);

}  // namespace rpa
