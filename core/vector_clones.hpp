#pragma once

/// Before a loop over many numbers: one binary for all x86-64 machines, of which the loader picks the AVX2 form where
/// the processor has it. Empty for compilers and sanitizers that do not know it; the results are the same everywhere.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define TENDER_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define TENDER_VECTOR_CLONES
#endif
