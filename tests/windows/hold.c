/* Keeps a file open as another program does: hold FILE none|read
   none: nobody else may open it (Word, a virus scanner); read: others may read it (Excel, a viewer).
   Says "held" once it has it, and lets go when its standard input ends. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **arguments) {
  if (count != 3) return 99;
  DWORD share = wcscmp(arguments[2], L"read") ? 0 : FILE_SHARE_READ;
  HANDLE file = CreateFileW(arguments[1], GENERIC_READ, share, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) {
    fprintf(stderr, "hold: error %lu\n", GetLastError());
    return 1;
  }
  puts("held");
  fflush(stdout);
  while (getchar() != EOF) {}
  CloseHandle(file);
  return 0;
}
