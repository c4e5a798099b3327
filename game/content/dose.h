// Doses of medicines: a number with mg, µg, IU, 毫克, 微克, 片 or 粒, or a number of tablets.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// The first dose of the text as it stands there ("200 mg", "两片"), or empty. Leaves and petals in 片 are no
/// dose.
std::string dose_in(std::string_view text);

}  // namespace content
