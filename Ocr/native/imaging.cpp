// Image operations for Rpa.Ocr.Imaging: thin wrappers over OpenCV with plain C signatures. See README.md.
#include "shim.hpp"

namespace rpa {

std::string& last_error() {
  thread_local std::string message;
  return message;
}

namespace {

int quiet(int, const char*, const char*, const char*, int, void*) { return 0; }

// Pages are the unit of parallelism; OpenCV's own threads would only fight with them.
struct Setup {
  Setup() {
    cv::setNumThreads(1);
    cv::redirectError(quiet);
  }
} const setup;

int interpolation_of(int code) {
  switch (code) {
    case 0: return cv::INTER_NEAREST;
    case 1: return cv::INTER_LINEAR;
    case 2: return cv::INTER_CUBIC;
    case 3: return cv::INTER_AREA;
    default: throw std::invalid_argument("unknown interpolation");
  }
}

cv::Mat kernel(int width, int height) {
  require(width > 0 && height > 0 && width <= 1001 && height <= 1001, "bad kernel");
  return cv::getStructuringElement(cv::MORPH_RECT, cv::Size(width, height));
}

}  // namespace
}  // namespace rpa

using rpa::guarded;
using rpa::require;
using rpa::view;

// Raised whenever a signature changes, so that a stale library is found out at once.
RPA_EXPORT int rpa_abi_version() { return 2; }

RPA_EXPORT const char* rpa_last_error() { return rpa::last_error().c_str(); }

RPA_EXPORT int rpa_resize(const unsigned char* src, int sw, int sh, int channels, unsigned char* dst, int dw, int dh,
                          int interpolation) {
  return guarded([&] {
    cv::Mat out = view(dst, dw, dh, channels);
    cv::resize(view(src, sw, sh, channels), out, out.size(), 0, 0, rpa::interpolation_of(interpolation));
    rpa::must_be(out, dst);
  });
}

// `map` takes a destination pixel to the source pixel it is taken from. Outside the source lies `border`.
RPA_EXPORT int rpa_warp(const unsigned char* src, int sw, int sh, int channels, unsigned char* dst, int dw, int dh,
                        const double* map, int interpolation, int border) {
  return guarded([&] {
    require(map != nullptr, "no map");
    cv::Mat out = view(dst, dw, dh, channels);
    const cv::Mat m(3, 3, CV_64F, const_cast<double*>(map));
    cv::warpPerspective(view(src, sw, sh, channels), out, m, out.size(),
                        rpa::interpolation_of(interpolation) | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT,
                        cv::Scalar::all(border));
    rpa::must_be(out, dst);
  });
}

// The map is given at every `step`-th destination pixel (nodes (0,0), (step,0) …) and is bilinear between the nodes.
RPA_EXPORT int rpa_remap(const unsigned char* src, int sw, int sh, int channels, unsigned char* dst, int dw, int dh,
                         const float* grid_x, const float* grid_y, int columns, int rows, int step, int interpolation,
                         int border) {
  return guarded([&] {
    require(step > 0 && columns >= 2 && rows >= 2 && (columns - 1) * step >= dw - 1 && (rows - 1) * step >= dh - 1,
            "the grid does not cover the destination");
    const cv::Mat gx = view(grid_x, columns, rows, 1, CV_32F), gy = view(grid_y, columns, rows, 1, CV_32F);
    cv::Mat mx(dh, dw, CV_32F), my(dh, dw, CV_32F);
    for (int y = 0; y < dh; ++y) {
      const int r = std::min(y / step, rows - 2);
      const float fy = static_cast<float>(y - r * step) / static_cast<float>(step);
      const float *x0 = gx.ptr<float>(r), *x1 = gx.ptr<float>(r + 1), *y0 = gy.ptr<float>(r), *y1 = gy.ptr<float>(r + 1);
      float *ox = mx.ptr<float>(y), *oy = my.ptr<float>(y);
      for (int c = 0; c + 1 < columns && c * step < dw; ++c) {
        const float ax = x0[c] + (x1[c] - x0[c]) * fy, bx = x0[c + 1] + (x1[c + 1] - x0[c + 1]) * fy;
        const float ay = y0[c] + (y1[c] - y0[c]) * fy, by = y0[c + 1] + (y1[c + 1] - y0[c + 1]) * fy;
        const float dx = (bx - ax) / static_cast<float>(step), dy = (by - ay) / static_cast<float>(step);
        const int end = std::min((c + 1) * step, dw);
        for (int x = c * step, i = 0; x < end; ++x, ++i) {
          ox[x] = ax + dx * static_cast<float>(i);
          oy[x] = ay + dy * static_cast<float>(i);
        }
      }
    }
    cv::Mat out = view(dst, dw, dh, channels);
    cv::remap(view(src, sw, sh, channels), out, mx, my, rpa::interpolation_of(interpolation), cv::BORDER_CONSTANT,
              cv::Scalar::all(border));
    rpa::must_be(out, dst);
  });
}

// Quarter turns clockwise: 1, 2 or 3.
RPA_EXPORT int rpa_turn(const unsigned char* src, int sw, int sh, int channels, unsigned char* dst, int turns) {
  return guarded([&] {
    require(turns >= 1 && turns <= 3, "bad turn");
    const bool half = turns == 2;
    cv::Mat out = view(dst, half ? sw : sh, half ? sh : sw, channels);
    const cv::RotateFlags flags[] = {cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE};
    cv::rotate(view(src, sw, sh, channels), out, flags[turns - 1]);
    rpa::must_be(out, dst);
  });
}

RPA_EXPORT int rpa_gray(const unsigned char* rgb, int width, int height, unsigned char* dst) {
  return guarded([&] {
    cv::Mat out = view(dst, width, height, 1);
    cv::cvtColor(view(rgb, width, height, 3), out, cv::COLOR_RGB2GRAY);
    rpa::must_be(out, dst);
  });
}

RPA_EXPORT int rpa_blur(const unsigned char* src, int width, int height, unsigned char* dst, double sigma) {
  return guarded([&] {
    require(sigma > 0 && sigma < 200, "bad sigma");
    cv::Mat out = view(dst, width, height, 1);
    cv::GaussianBlur(view(src, width, height, 1), out, cv::Size(), sigma, sigma, cv::BORDER_REPLICATE);
    rpa::must_be(out, dst);
  });
}

RPA_EXPORT int rpa_box(const unsigned char* src, int width, int height, unsigned char* dst, int kw, int kh) {
  return guarded([&] {
    require(kw > 0 && kh > 0, "bad kernel");
    cv::Mat out = view(dst, width, height, 1);
    cv::blur(view(src, width, height, 1), out, cv::Size(kw, kh), cv::Point(-1, -1), cv::BORDER_REPLICATE);
    rpa::must_be(out, dst);
  });
}

RPA_EXPORT int rpa_median(const unsigned char* src, int width, int height, unsigned char* dst, int size) {
  return guarded([&] {
    require(size >= 3 && size % 2 == 1 && size <= 255, "bad kernel");
    cv::Mat out = view(dst, width, height, 1);
    cv::medianBlur(view(src, width, height, 1), out, size);
    rpa::must_be(out, dst);
  });
}

// 0 erode (dark grows), 1 dilate (bright grows), 2 open, 3 close (dark detail smaller than the kernel vanishes).
RPA_EXPORT int rpa_morph(const unsigned char* src, int width, int height, unsigned char* dst, int operation, int kw,
                         int kh) {
  return guarded([&] {
    require(operation >= 0 && operation <= 3, "unknown operation");
    const int operations[] = {cv::MORPH_ERODE, cv::MORPH_DILATE, cv::MORPH_OPEN, cv::MORPH_CLOSE};
    cv::Mat out = view(dst, width, height, 1);
    cv::morphologyEx(view(src, width, height, 1), out, operations[operation], rpa::kernel(kw, kh), cv::Point(-1, -1), 1,
                     cv::BORDER_REPLICATE);
    rpa::must_be(out, dst);
  });
}

// How much darker a pixel is than what surrounds it: 255 × (ground − pixel) / ground, where the ground is the image with
// all dark detail narrower than the kernel closed. Free of shading, of fills and of dark surroundings.
RPA_EXPORT int rpa_dark_detail(const unsigned char* src, int width, int height, unsigned char* dst, int kernel_size,
                               int least_ground) {
  return guarded([&] {
    require(least_ground > 0, "bad ground");
    const cv::Mat in = view(src, width, height, 1);
    cv::Mat ground;
    cv::morphologyEx(in, ground, cv::MORPH_CLOSE, rpa::kernel(kernel_size, kernel_size), cv::Point(-1, -1), 1,
                     cv::BORDER_REPLICATE);
    for (int y = 0; y < height; ++y) {
      const unsigned char *p = in.ptr(y), *g = ground.ptr(y);
      unsigned char* o = dst + static_cast<size_t>(y) * width;
      for (int x = 0; x < width; ++x) {
        const int base = std::max<int>(g[x], least_ground);
        o[x] = static_cast<unsigned char>((g[x] - p[x]) * 255 / base);
      }
    }
  });
}

// Brightness against a ground, in place: 255 × pixel / ground.
RPA_EXPORT int rpa_flatten(unsigned char* pixels, const unsigned char* ground, int width, int height) {
  return guarded([&] {
    cv::Mat io = view(pixels, width, height, 1);
    cv::divide(io, view(ground, width, height, 1), io, 255.0, CV_8U);
    rpa::must_be(io, pixels);
  });
}

// The three channels of an interleaved image.
RPA_EXPORT int rpa_split(const unsigned char* src, int width, int height, unsigned char* a, unsigned char* b,
                         unsigned char* c) {
  return guarded([&] {
    cv::Mat out[] = {view(a, width, height, 1), view(b, width, height, 1), view(c, width, height, 1)};
    cv::split(view(src, width, height, 3), out);
    rpa::must_be(out[0], a);
    rpa::must_be(out[1], b);
    rpa::must_be(out[2], c);
  });
}

// Replaces each shade by that of a table of 256.
RPA_EXPORT int rpa_lookup(const unsigned char* src, int width, int height, unsigned char* dst,
                          const unsigned char* table) {
  return guarded([&] {
    require(table != nullptr, "no table");
    cv::Mat out = view(dst, width, height, 1);
    cv::LUT(view(src, width, height, 1), cv::Mat(1, 256, CV_8U, const_cast<unsigned char*>(table)), out);
    rpa::must_be(out, dst);
  });
}

// Otsu's threshold of the image.
RPA_EXPORT int rpa_otsu(const unsigned char* src, int width, int height, int* threshold) {
  return guarded([&] {
    require(threshold != nullptr, "no result");
    cv::Mat out;
    *threshold = static_cast<int>(cv::threshold(view(src, width, height, 1), out, 0, 255, cv::THRESH_OTSU));
  });
}

// Connected regions of the pixels that are not 0, largest first. For each: x, y, width, height, area, label.
RPA_EXPORT int rpa_components(const unsigned char* src, int width, int height, int* boxes, int capacity, int* count,
                              int* labels) {
  return guarded([&] {
    require(boxes != nullptr && capacity > 0 && count != nullptr, "no result");
    cv::Mat found, stats, centroids;
    const int n = cv::connectedComponentsWithStats(view(src, width, height, 1), found, stats, centroids, 8, CV_32S);
    std::vector<int> order;
    for (int i = 1; i < n; ++i) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
      const int x = stats.at<int>(a, cv::CC_STAT_AREA), y = stats.at<int>(b, cv::CC_STAT_AREA);
      return x != y ? x > y : a < b;
    });
    *count = std::min<int>(capacity, static_cast<int>(order.size()));
    for (int i = 0; i < *count; ++i) {
      const int label = order[static_cast<size_t>(i)];
      int* o = boxes + static_cast<size_t>(i) * 6;
      o[0] = stats.at<int>(label, cv::CC_STAT_LEFT);
      o[1] = stats.at<int>(label, cv::CC_STAT_TOP);
      o[2] = stats.at<int>(label, cv::CC_STAT_WIDTH);
      o[3] = stats.at<int>(label, cv::CC_STAT_HEIGHT);
      o[4] = stats.at<int>(label, cv::CC_STAT_AREA);
      o[5] = label;
    }
    if (labels != nullptr) {
      cv::Mat out = view(labels, width, height, 1, CV_32S);
      found.copyTo(out);
    }
  });
}
