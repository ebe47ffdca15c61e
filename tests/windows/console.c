/* What a person would see: runs a program on a console of its own and writes down what then stands on the screen.

   console CODEPAGE SCREEN [--type TEXT] [--own-window] PROGRAM ARGUMENTS...
     CODEPAGE      of the console, for what it shows and what is typed: 437, 850, 1252, 65001
     SCREEN        the file for what stood there, in UTF-8
     --type TEXT   is typed when the program has been started; `~` is Enter
     --own-window  the program is started as by a double click, alone on a console that ends with it: it must still be
                   there three seconds later; three seconds after TEXT was typed the screen is read, and "exit" typed
   Ends as the program did. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

enum { WIDTH = 200, HEIGHT = 3000 };

static void fail(const char *what) {
  fprintf(stderr, "console: %s: error %lu\n", what, GetLastError());
  exit(99);
}

static void type(const wchar_t *text) {
  HANDLE keys = CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
                            OPEN_EXISTING, 0, NULL);
  if (keys == INVALID_HANDLE_VALUE) fail("CONIN$");
  for (; *text; text++) {
    INPUT_RECORD record = {.EventType = KEY_EVENT};
    record.Event.KeyEvent.wRepeatCount = 1;
    record.Event.KeyEvent.uChar.UnicodeChar = *text == L'~' ? L'\r' : *text;
    record.Event.KeyEvent.wVirtualKeyCode = *text == L'~' ? VK_RETURN : 0;
    for (int down = 1; down >= 0; down--) {
      DWORD written;
      record.Event.KeyEvent.bKeyDown = down;
      if (!WriteConsoleInputW(keys, &record, 1, &written)) fail("WriteConsoleInput");
    }
  }
  CloseHandle(keys);
}

static void write_screen(HANDLE screen, const wchar_t *path) {
  static wchar_t line[WIDTH];
  static char bytes[WIDTH * 4];
  CONSOLE_SCREEN_BUFFER_INFO info;
  FILE *file = _wfopen(path, L"wb");
  if (!file || !GetConsoleScreenBufferInfo(screen, &info)) fail("the screen");
  for (SHORT row = 0; row <= info.dwCursorPosition.Y; row++) {
    DWORD count, width = info.dwSize.X < WIDTH ? info.dwSize.X : WIDTH;
    COORD at = {0, row};
    if (!ReadConsoleOutputCharacterW(screen, line, width, at, &count)) fail("ReadConsoleOutputCharacter");
    while (count && (line[count - 1] == L' ' || !line[count - 1])) count--;
    int length = WideCharToMultiByte(CP_UTF8, 0, line, count, bytes, sizeof bytes, NULL, NULL);
    fprintf(file, "%.*s\n", length, bytes);
  }
  fclose(file);
}

/* A command line as the C runtime and Rust take it apart. */
static wchar_t *command_line(wchar_t **arguments) {
  static wchar_t line[32768];
  wchar_t *at = line;
  for (; *arguments; arguments++) {
    int quoted = !**arguments || wcschr(*arguments, L' ');
    if (at != line) *at++ = L' ';
    if (quoted) *at++ = L'"';
    for (const wchar_t *from = *arguments; *from; from++) {
      if (*from == L'"') *at++ = L'\\';
      *at++ = *from;
    }
    if (quoted) *at++ = L'"';
  }
  *at = 0;
  return line;
}

static DWORD end_of(HANDLE process, DWORD milliseconds) {
  DWORD code;
  if (WaitForSingleObject(process, milliseconds) != WAIT_OBJECT_0) {
    TerminateProcess(process, 98);
    fail("it does not end");
  }
  GetExitCodeProcess(process, &code);
  return code;
}

int wmain(int count, wchar_t **arguments) {
  if (count < 4) return 99;
  UINT page = wcstoul(arguments[1], NULL, 10);
  const wchar_t *path = arguments[2], *typed = NULL;
  int own_window = 0;
  for (arguments += 3; **arguments == L'-'; arguments++) {
    if (!wcscmp(*arguments, L"--own-window")) own_window = 1;
    else typed = *++arguments;
  }
  STARTUPINFOW start = {.cb = sizeof start};
  PROCESS_INFORMATION process;
  if (own_window) {
    if (!CreateProcessW(NULL, command_line(arguments), NULL, NULL, FALSE, CREATE_NEW_CONSOLE, NULL, NULL, &start, &process))
      fail("CreateProcess");
    if (WaitForSingleObject(process.hProcess, 3000) == WAIT_OBJECT_0) {
      fprintf(stderr, "console: the window is gone\n");
      return 97;
    }
    FreeConsole();
    if (!AttachConsole(process.dwProcessId)) fail("AttachConsole");
    HANDLE screen = CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
                                OPEN_EXISTING, 0, NULL);
    if (typed) type(typed);
    Sleep(3000);
    write_screen(screen, path);
    type(L"exit~");
    return end_of(process.hProcess, 10000);
  }
  if (!SetConsoleOutputCP(page) || !SetConsoleCP(page)) fail("the code page");
  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  HANDLE screen = CreateConsoleScreenBuffer(GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                            &inherited, CONSOLE_TEXTMODE_BUFFER, NULL);
  COORD size = {WIDTH, HEIGHT};
  if (screen == INVALID_HANDLE_VALUE || !SetConsoleScreenBufferSize(screen, size)) fail("a screen");
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  start.hStdOutput = start.hStdError = screen;
  if (!CreateProcessW(NULL, command_line(arguments), NULL, NULL, TRUE, 0, NULL, NULL, &start, &process))
    fail("CreateProcess");
  if (typed) type(typed);
  DWORD code = end_of(process.hProcess, 60000);
  write_screen(screen, path);
  return code;
}
