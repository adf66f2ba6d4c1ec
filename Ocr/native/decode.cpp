// rpa-decode: decodes TIFF, JPEG and PNG in a process of its own, so that a hostile file can at worst end this process.
//
//   rpa-decode info SECONDS < FILE                     prints a line "WIDTH HEIGHT" for each page
//   rpa-decode page INDEX MAXPIXELS SECONDS < FILE     prints a header line and the pixels of one page
//
// Exit codes: 0 done; 3 refused, with "code: detail" on standard error; anything else is a fault of the program.
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

#include "decode.hpp"

namespace rpa {
namespace {

constexpr rlim_t kMaxMemory = rlim_t{3} << 30;

void limit(int resource, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

void confine(unsigned long seconds) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_AS, kMaxMemory);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CPU, seconds);
}

Bytes read_all() {
  Bytes all;
  unsigned char block[1 << 16];
  size_t n;
  while ((n = fread(block, 1, sizeof block, stdin)) > 0) all.insert(all.end(), block, block + n);
  return all;
}

void write_all(const void* data, size_t size) {
  const char* p = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t n = write(STDOUT_FILENO, p, size);
    if (n <= 0) throw std::runtime_error("the reader went away");
    p += n;
    size -= static_cast<size_t>(n);
  }
}

enum class Format { kTiff, kJpeg, kPng };

Format format_of(const Bytes& f) {
  const auto starts = [&](const char* magic, size_t n) { return f.size() >= n && memcmp(f.data(), magic, n) == 0; };
  if (starts("II*\0", 4) || starts("MM\0*", 4) || starts("II+\0", 4) || starts("MM\0+", 4)) return Format::kTiff;
  if (starts("\xff\xd8\xff", 3)) return Format::kJpeg;
  if (starts("\x89PNG\r\n\x1a\n", 8)) return Format::kPng;
  throw Refusal("unsupported", "neither TIFF, JPEG nor PNG");
}

// Turns the image as its orientation tag asks; the tag numbers where the first row and column of the file lie.
void apply_orientation(Image& image) {
  const int o = image.orientation;
  if (o <= 1 || o > 8) return;
  const bool swap = o >= 5;
  const uint32_t w = image.width, h = image.height, ow = swap ? h : w, oh = swap ? w : h;
  const size_t c = static_cast<size_t>(image.channels);
  Bytes out(image.pixels.size());
  for (uint32_t y = 0; y < oh; ++y) {
    for (uint32_t x = 0; x < ow; ++x) {
      uint32_t sx = swap ? y : x, sy = swap ? x : y;
      if (o == 2 || o == 3 || o == 7 || o == 8) sx = w - 1 - sx;
      if (o == 3 || o == 4 || o == 6 || o == 7) sy = h - 1 - sy;
      memcpy(&out[(static_cast<size_t>(y) * ow + x) * c], &image.pixels[(static_cast<size_t>(sy) * w + sx) * c], c);
    }
  }
  image.pixels.swap(out);
  image.width = ow;
  image.height = oh;
  if (swap) std::swap(image.x_dpi, image.y_dpi);
}

int info() {
  const Bytes file = read_all();
  std::vector<Size> pages;
  switch (format_of(file)) {
    case Format::kTiff: pages = tiff_pages(file); break;
    case Format::kJpeg: pages = {jpeg_size(file)}; break;
    case Format::kPng: pages = {png_size(file)}; break;
  }
  std::string text;
  for (const Size& p : pages) text += std::to_string(p.width) + " " + std::to_string(p.height) + "\n";
  write_all(text.data(), text.size());
  return 0;
}

int page(size_t index, uint64_t max_pixels) {
  const Bytes file = read_all();
  const Format format = format_of(file);
  if (format != Format::kTiff && index != 0) throw Refusal("no-page", "this format has one page");
  Image image = format == Format::kTiff   ? tiff_page(file, index, max_pixels)
                : format == Format::kJpeg ? jpeg_page(file, max_pixels)
                                          : png_page(file, max_pixels);
  apply_orientation(image);
  char header[128];
  snprintf(header, sizeof header, "RPA1 %d %d %u %u %.3f %.3f\n", image.channels, image.bilevel ? 1 : 0, image.width,
           image.height, image.x_dpi, image.y_dpi);
  write_all(header, strlen(header));
  write_all(image.pixels.data(), image.pixels.size());
  return 0;
}

}  // namespace
}  // namespace rpa

int main(int argc, char** argv) {
  try {
    if (argc == 3 && strcmp(argv[1], "info") == 0) {
      rpa::confine(strtoul(argv[2], nullptr, 10));
      return rpa::info();
    }
    if (argc == 5 && strcmp(argv[1], "page") == 0) {
      rpa::confine(strtoul(argv[4], nullptr, 10));
      return rpa::page(strtoul(argv[2], nullptr, 10), strtoull(argv[3], nullptr, 10));
    }
    fprintf(stderr, "usage: rpa-decode info SECONDS | rpa-decode page INDEX MAXPIXELS SECONDS\n");
    return 2;
  } catch (const rpa::Refusal& r) {
    fprintf(stderr, "%s: %s\n", r.code.c_str(), r.what());
    return 3;
  } catch (const std::bad_alloc&) {
    fprintf(stderr, "too-many-pixels: out of memory\n");
    return 3;
  } catch (const std::exception& e) {
    fprintf(stderr, "broken: %s\n", e.what());
    return 3;
  }
}
