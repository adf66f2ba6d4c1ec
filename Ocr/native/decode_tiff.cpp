// TIFF by libtiff: any compression and sample layout that its RGBA interface knows, read from memory.
#include <tiffio.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "decode.hpp"

namespace rpa {
namespace {

std::string last_error;
bool early_end = false;

void on_error(const char*, const char* format, va_list arguments) {
  char text[512];
  vsnprintf(text, sizeof text, format, arguments);
  last_error = text;
}

// A fax page that stops in the middle, or a tag that lies beyond the end, is only a warning to libtiff.
void on_warning(const char*, const char* format, va_list arguments) {
  char text[512];
  vsnprintf(text, sizeof text, format, arguments);
  if (strstr(text, "Premature EOF") != nullptr || strstr(text, "IO error during reading") != nullptr) early_end = true;
}

struct Memory {
  const Bytes* file;
  toff_t at = 0;
};

tmsize_t read_memory(thandle_t handle, void* out, tmsize_t size) {
  auto& m = *static_cast<Memory*>(handle);
  const toff_t end = m.file->size();
  if (m.at >= end || size <= 0) return 0;
  const toff_t n = std::min<toff_t>(static_cast<toff_t>(size), end - m.at);
  memcpy(out, m.file->data() + m.at, n);
  m.at += n;
  return static_cast<tmsize_t>(n);
}

tmsize_t write_memory(thandle_t, void*, tmsize_t) { return 0; }

toff_t seek_memory(thandle_t handle, toff_t offset, int whence) {
  auto& m = *static_cast<Memory*>(handle);
  if (whence == SEEK_CUR) offset += m.at;
  if (whence == SEEK_END) offset += m.file->size();
  return m.at = offset;
}

int close_memory(thandle_t) { return 0; }

toff_t size_memory(thandle_t handle) { return static_cast<Memory*>(handle)->file->size(); }

class Tiff {
 public:
  explicit Tiff(const Bytes& file) : memory_{&file} {
    TIFFSetErrorHandler(on_error);
    TIFFSetWarningHandler(on_warning);
    // "m": no memory mapping; the file is in memory already.
    tiff_ = TIFFClientOpen("page", "rm", &memory_, read_memory, write_memory, seek_memory, close_memory, size_memory,
                           nullptr, nullptr);
    if (tiff_ == nullptr) throw Refusal("broken", last_error);
  }
  ~Tiff() { TIFFClose(tiff_); }
  Tiff(const Tiff&) = delete;
  Tiff& operator=(const Tiff&) = delete;
  TIFF* get() const { return tiff_; }

 private:
  Memory memory_;
  TIFF* tiff_;
};

// Thumbnails and masks are not pages.
bool is_page(TIFF* tiff) {
  uint32_t kind = 0;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SUBFILETYPE, &kind);
  return (kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0;
}

Size size_of(TIFF* tiff) {
  Size size;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &size.width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &size.height);
  return size;
}

double dpi_of(TIFF* tiff, uint32_t tag) {
  float resolution = 0;
  uint16_t unit = RESUNIT_INCH;
  TIFFGetField(tiff, tag, &resolution);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
  return plausible_dpi(unit == RESUNIT_CENTIMETER ? resolution * 2.54 : resolution);
}

void seek_page(TIFF* tiff, size_t index) {
  size_t seen = 0;
  do {
    if (is_page(tiff) && seen++ == index) return;
  } while (TIFFReadDirectory(tiff) == 1);
  throw Refusal(last_error.empty() ? "no-page" : "broken", last_error);
}

}  // namespace

std::vector<Size> tiff_pages(const Bytes& file) {
  constexpr size_t kMost = 20000;
  const Tiff tiff(file);
  std::vector<Size> pages;
  do {
    if (is_page(tiff.get())) pages.push_back(size_of(tiff.get()));
  } while (pages.size() < kMost && TIFFReadDirectory(tiff.get()) == 1);
  // A chain of pages that breaks off is told by an error; the end of the chain is not.
  if (!last_error.empty() || early_end) throw Refusal("truncated", last_error);
  if (pages.empty()) throw Refusal("broken", "no page");
  return pages;
}

Image tiff_page(const Bytes& file, size_t index, uint64_t max_pixels) {
  const Tiff holder(file);
  TIFF* tiff = holder.get();
  seek_page(tiff, index);
  const Size size = size_of(tiff);
  check_size(size.width, size.height, max_pixels);

  uint16_t samples = 1, bits = 1, photometric = 0, extra = 0, orientation = 1;
  uint16_t* extra_kinds = nullptr;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &samples);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &bits);
  TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &photometric);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &extra, &extra_kinds);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
  const bool gray = (photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE) &&
                    samples <= 1 + extra;

  char why[1024] = "";
  TIFFRGBAImage reader;
  if (TIFFRGBAImageOK(tiff, why) == 0) throw Refusal("unsupported", why);
  if (TIFFRGBAImageBegin(&reader, tiff, 1, why) == 0) throw Refusal("broken", why);
  // The rows are wanted as they stand in the file; quarter turns, which libtiff does not do, follow in one place.
  reader.orientation = reader.req_orientation = ORIENTATION_TOPLEFT;
  std::vector<uint32_t> raster(static_cast<size_t>(size.width) * size.height);
  const int read = TIFFRGBAImageGet(&reader, raster.data(), size.width, size.height);
  TIFFRGBAImageEnd(&reader);
  if (read == 0 || early_end || !last_error.empty()) {
    throw Refusal(early_end || last_error.find("ead error") != std::string::npos ? "truncated" : "broken", last_error);
  }

  Image image;
  image.width = size.width;
  image.height = size.height;
  image.channels = gray ? 1 : 3;
  image.bilevel = gray && bits == 1;
  image.orientation = orientation;
  image.x_dpi = dpi_of(tiff, TIFFTAG_XRESOLUTION);
  image.y_dpi = dpi_of(tiff, TIFFTAG_YRESOLUTION);
  image.pixels.resize(raster.size() * static_cast<size_t>(image.channels));
  unsigned char* out = image.pixels.data();
  for (const uint32_t p : raster) {
    // libtiff hands out colours already multiplied by alpha; what lets the ground through gets white paper.
    const unsigned white = 255 - TIFFGetA(p);
    *out++ = static_cast<unsigned char>(std::min(255u, TIFFGetR(p) + white));
    if (!gray) {
      *out++ = static_cast<unsigned char>(std::min(255u, TIFFGetG(p) + white));
      *out++ = static_cast<unsigned char>(std::min(255u, TIFFGetB(p) + white));
    }
  }
  return image;
}

}  // namespace rpa
