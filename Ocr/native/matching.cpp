// Template matching by normalised cross-correlation for Rpa.Ocr.Registration.
#include <algorithm>
#include <cmath>

#include "shim.hpp"

using rpa::guarded;
using rpa::require;
using rpa::view;

namespace {

struct Peak {
  double x = 0, y = 0, score = 0, second = 0;
};

// Where a parabola through three neighbours peaks, from -0.5 to 0.5.
double vertex(float before, float at, float after) {
  const double curve = before - 2.0 * at + after;
  if (curve > -1e-9) return 0;
  return std::clamp((before - after) / (2 * curve), -0.5, 0.5);
}

// The highest place of a correlation surface to a fraction of a pixel, and the highest outside its neighbourhood.
Peak peak_of(const cv::Mat& surface, int apart) {
  Peak peak;
  double best = 0;
  cv::Point at;
  cv::minMaxLoc(surface, nullptr, &best, nullptr, &at);
  peak.score = best;
  peak.x = at.x;
  peak.y = at.y;
  if (at.x > 0 && at.x + 1 < surface.cols) {
    const float* row = surface.ptr<float>(at.y);
    peak.x += vertex(row[at.x - 1], row[at.x], row[at.x + 1]);
  }
  if (at.y > 0 && at.y + 1 < surface.rows) {
    peak.y += vertex(surface.at<float>(at.y - 1, at.x), surface.at<float>(at.y, at.x), surface.at<float>(at.y + 1, at.x));
  }
  double second = -1;
  for (int y = 0; y < surface.rows; ++y) {
    const float* row = surface.ptr<float>(y);
    for (int x = 0; x < surface.cols; ++x) {
      if (std::abs(x - at.x) > apart || std::abs(y - at.y) > apart) second = std::max<double>(second, row[x]);
    }
  }
  peak.second = second;
  return peak;
}

bool flat(const cv::Mat& patch) {
  cv::Scalar mean, deviation;
  cv::meanStdDev(patch, mean, deviation);
  return deviation[0] < 2;
}

void store(const Peak& peak, double* out) {
  out[0] = peak.x;
  out[1] = peak.y;
  out[2] = std::isfinite(peak.score) ? peak.score : 0;
  out[3] = std::isfinite(peak.second) ? peak.second : 0;
}

}  // namespace

// Slides `part` over `whole` (which is at least as large). result: x, y of the part's top left corner, score, second score.
RPA_EXPORT int rpa_match(const unsigned char* whole, int ww, int wh, const unsigned char* part, int pw, int ph, int apart,
                         double* result) {
  return guarded([&] {
    require(result != nullptr && pw <= ww && ph <= wh, "the part is larger than the whole");
    const cv::Mat p = view(part, pw, ph, 1);
    cv::Mat surface;
    cv::matchTemplate(view(whole, ww, wh, 1), p, surface, cv::TM_CCOEFF_NORMED);
    cv::patchNaNs(surface, 0);
    store(peak_of(surface, apart), result);
  });
}

// Looks for patches of `blank` in `page`, two images of the same size that roughly coincide. For each patch given by its
// centre (x, y in `centres`), 2·half+1 pixels square, the page is searched up to `reach` pixels around the same place.
// results, four numbers a patch: shift x, shift y, score, second best score further than `apart` away. The score is -1
// where a patch leaves the image or holds nothing.
RPA_EXPORT int rpa_match_patches(const unsigned char* blank, const unsigned char* page, int width, int height,
                                 const int* centres, int count, int half, int reach, int apart, double* results) {
  return guarded([&] {
    require(centres != nullptr && results != nullptr && half > 0 && reach > 0, "bad patches");
    const cv::Mat b = view(blank, width, height, 1), p = view(page, width, height, 1);
    cv::Mat surface;
    for (int i = 0; i < count; ++i) {
      double* out = results + static_cast<size_t>(i) * 4;
      out[0] = out[1] = out[3] = 0;
      out[2] = -1;
      const int cx = centres[2 * i], cy = centres[2 * i + 1];
      const cv::Rect patch(cx - half, cy - half, 2 * half + 1, 2 * half + 1);
      const cv::Rect all(0, 0, width, height);
      if ((patch & all) != patch) continue;
      // At the edge of the image the search is cut on the far side, never shifted.
      const cv::Rect wanted(patch.x - reach, patch.y - reach, patch.width + 2 * reach, patch.height + 2 * reach);
      const cv::Rect search = wanted & all;
      const cv::Mat part = b(patch), whole = p(search);
      if (flat(part) || flat(whole)) continue;
      cv::matchTemplate(whole, part, surface, cv::TM_CCOEFF_NORMED);
      cv::patchNaNs(surface, 0);
      const Peak peak = peak_of(surface, apart);
      store(peak, out);
      out[0] += search.x - patch.x;
      out[1] += search.y - patch.y;
    }
  });
}
