/* Wine before 9 has no bcryptprimitives.dll, from which a Rust program takes its random numbers. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG length); /* RtlGenRandom, of advapi32 */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
  for (SIZE_T done = 0; done < length; done += 1 << 20) {
    SIZE_T left = length - done;
    if (!SystemFunction036(bytes + done, left < 1 << 20 ? (ULONG)left : 1 << 20)) return FALSE;
  }
  return TRUE;
}
