// What the files of the shim share: every exported function runs inside guarded(), so that no exception and no abort
// of OpenCV ever reaches the managed side. Functions return 0, or -1 with a message from rpa_last_error().
#pragma once

#include <exception>
#include <new>
#include <stdexcept>
#include <string>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#define RPA_EXPORT extern "C" __attribute__((visibility("default")))

namespace rpa {

inline constexpr int kFailed = -1;

std::string& last_error();

template <typename Body>
int guarded(Body body) noexcept {
  try {
    body();
    return 0;
  } catch (const cv::Exception& e) {
    try { last_error() = e.what(); } catch (...) { return kFailed; }
  } catch (const std::exception& e) {
    try { last_error() = e.what(); } catch (...) { return kFailed; }
  } catch (...) {
    return kFailed;
  }
  return kFailed;
}

inline void require(bool condition, const char* message) {
  if (!condition) throw std::invalid_argument(message);
}

// A view of the caller's pixels; nothing is copied.
inline cv::Mat view(const void* pixels, int width, int height, int channels, int depth = CV_8U) {
  require(pixels != nullptr && width > 0 && height > 0 && (channels == 1 || channels == 3), "bad image");
  return cv::Mat(height, width, CV_MAKETYPE(depth, channels), const_cast<void*>(pixels));
}

// OpenCV allocates anew when a destination does not fit; then the caller's buffer would stay empty without notice.
inline void must_be(const cv::Mat& result, const void* pixels) {
  require(result.data == pixels, "the destination has a wrong size");
}

}  // namespace rpa
