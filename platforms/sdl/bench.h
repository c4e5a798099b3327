// `backwise bench`: does one thing once and prints one JSON object about it. tests/bench compares them.
// Measures, never judges: goals are in tests/bench.
#pragma once

namespace sdl {

/// Takes the command line from "bench" on: `bench floor|startup|frame|idle`. Nothing of ours must have been
/// initialised before. Returns the program's exit code.
int bench(int argc, char** argv);

/// The least a program with a window does: video, a window's surface, one fill.
int bench_floor();

/// The most memory that this process has had resident, kB; 0 where /proc does not tell.
long peak_kb();

}  // namespace sdl
