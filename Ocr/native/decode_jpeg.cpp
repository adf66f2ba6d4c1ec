// JPEG by libjpeg: grey, colour and CMYK; warnings that mean lost data are refusals.
#include <cstdio>
#include <csetjmp>
#include <cstring>

#include <jpeglib.h>
#include <jerror.h>

#include "decode.hpp"

namespace rpa {
namespace {

struct Errors {
  jpeg_error_mgr base;
  jmp_buf back;
  bool truncated = false;
  bool corrupt = false;
  char text[JMSG_LENGTH_MAX] = "";
};

[[noreturn]] void on_error(j_common_ptr info) {
  auto* errors = reinterpret_cast<Errors*>(info->err);
  errors->base.format_message(info, errors->text);
  longjmp(errors->back, 1);
}

void on_message(j_common_ptr info, int level) {
  if (level >= 0) return;
  auto* errors = reinterpret_cast<Errors*>(info->err);
  switch (errors->base.msg_code) {
    case JWRN_JPEG_EOF: errors->truncated = true; break;
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC: errors->corrupt = true; break;
    default: break;  // stray bytes between markers and the like harm no pixel
  }
  errors->base.format_message(info, errors->text);
}

uint32_t number(const unsigned char* p, int bytes, bool little) {
  uint32_t value = 0;
  for (int i = 0; i < bytes; ++i) value |= static_cast<uint32_t>(p[i]) << (8 * (little ? i : bytes - 1 - i));
  return value;
}

// The orientation tag (0x0112) of the first directory of an EXIF block; 1 where there is none.
int exif_orientation(const jpeg_saved_marker_ptr list) {
  for (jpeg_saved_marker_ptr m = list; m != nullptr; m = m->next) {
    const unsigned char* d = m->data;
    const uint32_t n = m->data_length;
    if (m->marker != JPEG_APP0 + 1 || n < 14 || memcmp(d, "Exif\0\0", 6) != 0) continue;
    const unsigned char* t = d + 6;
    const uint32_t size = n - 6;
    const bool little = t[0] == 'I';
    const uint32_t directory = number(t + 4, 4, little);
    if (directory > size - 2 || size < 2) continue;
    const uint32_t entries = number(t + directory, 2, little);
    for (uint32_t i = 0; i < entries; ++i) {
      const uint64_t at = directory + 2 + 12ull * i;
      if (at + 12 > size) break;
      if (number(t + at, 2, little) != 0x0112) continue;
      const uint32_t value = number(t + at + 8, 2, little);
      return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
  }
  return 1;
}

double dpi(int unit, int density) {
  return plausible_dpi(unit == 1 ? density : unit == 2 ? density * 2.54 : 0);
}

// Everything that libjpeg may jump out of; no object here has a destructor. Returns whether it ended without an error.
bool decode(jpeg_decompress_struct& info, Errors& errors, const Bytes& file, bool header_only, uint64_t max_pixels,
            Image& image, bool& too_large) {
  if (setjmp(errors.back) != 0) return false;
  jpeg_create_decompress(&info);
  jpeg_save_markers(&info, JPEG_APP0 + 1, 0xffff);
  jpeg_mem_src(&info, file.data(), static_cast<unsigned long>(file.size()));
  jpeg_read_header(&info, TRUE);
  image.width = info.image_width;
  image.height = info.image_height;
  image.orientation = exif_orientation(info.marker_list);
  if (header_only) return true;
  if (static_cast<uint64_t>(image.width) * image.height > max_pixels) {
    too_large = true;
    return true;
  }
  const bool four = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
  info.out_color_space = four ? JCS_CMYK : info.jpeg_color_space == JCS_GRAYSCALE ? JCS_GRAYSCALE : JCS_RGB;
  image.channels = info.out_color_space == JCS_GRAYSCALE ? 1 : 3;
  image.x_dpi = dpi(info.density_unit, info.X_density);
  image.y_dpi = dpi(info.density_unit, info.Y_density);
  jpeg_start_decompress(&info);
  const size_t row = static_cast<size_t>(image.width) * static_cast<size_t>(image.channels);
  image.pixels.resize(row * image.height);
  JSAMPARRAY line = (*info.mem->alloc_sarray)(reinterpret_cast<j_common_ptr>(&info), JPOOL_IMAGE, image.width * 4, 1);
  while (info.output_scanline < info.output_height) {
    unsigned char* out = image.pixels.data() + row * info.output_scanline;
    if (!four) {
      jpeg_read_scanlines(&info, &out, 1);
      continue;
    }
    jpeg_read_scanlines(&info, line, 1);
    const bool inverted = info.saw_Adobe_marker != 0;
    for (uint32_t x = 0; x < image.width; ++x) {
      const unsigned char* p = line[0] + 4 * static_cast<size_t>(x);
      const unsigned k = inverted ? p[3] : 255u - p[3];
      for (int c = 0; c < 3; ++c) *out++ = static_cast<unsigned char>((inverted ? p[c] : 255u - p[c]) * k / 255u);
    }
  }
  jpeg_finish_decompress(&info);
  return true;
}

Image run(const Bytes& file, bool header_only, uint64_t max_pixels) {
  Errors errors;
  jpeg_decompress_struct info;
  memset(&info, 0, sizeof info);
  info.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = on_error;
  errors.base.emit_message = on_message;
  Image image;
  bool too_large = false;
  const bool done = decode(info, errors, file, header_only, max_pixels, image, too_large);
  jpeg_destroy_decompress(&info);
  if (too_large) check_size(image.width, image.height, max_pixels);
  if (!header_only && errors.truncated) throw Refusal("truncated", errors.text);
  if (!done) throw Refusal("broken", errors.text);
  if (!header_only && errors.corrupt) throw Refusal("broken", errors.text);
  return image;
}

}  // namespace

Size jpeg_size(const Bytes& file) {
  const Image image = run(file, true, 0);
  return image.orientation >= 5 ? Size{image.height, image.width} : Size{image.width, image.height};
}

Image jpeg_page(const Bytes& file, uint64_t max_pixels) { return run(file, false, max_pixels); }

}  // namespace rpa
