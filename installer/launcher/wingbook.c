/* The program that Windows starts: wingbook.exe without a console, wingbook.com with one.
 *
 * It lies beside the folders python and lib, loads the Python that was installed with it, and runs
 * the package `app` with the words that it was given. No other Python is ever found: the folder
 * python holds python313._pth, which says where modules lie and shuts out environment variables,
 * the registry and the current folder.
 *
 * Compiled twice, with CONSOLE defined for wingbook.com. No part of the C library is used, so that
 * it needs nothing but Windows.
 */
#include <windows.h>
#include <shellapi.h>

#define PYTHON L"python\\python313.dll"
#define ROOM 32768
#define CANNOT_START 70

typedef int (*run_python)(int, wchar_t **);

static wchar_t own[ROOM], library[ROOM + 32], text[ROOM];
#ifdef CONSOLE
static char bytes[3 * ROOM];
#endif

/* Say what is wrong where somebody will see it, and give the exit code. */
static int fail(const wchar_t *what)
{
    DWORD_PTR details[] = {(DWORD_PTR)what, GetLastError()};
    FormatMessageW(FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY,
                   L"Wingbook cannot start: %1 (%2!u!). Ask IT to repair the installation.\n"
                   L"Ni all Wingbook gychwyn. Gofynnwch i TG drwsio\x2019r gosodiad.\n",
                   0, 0, text, ROOM, (va_list *)details);
#ifdef CONSOLE
    DWORD written;
    int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), bytes, size > 0 ? size - 1 : 0, &written, NULL);
#else
    MessageBoxW(NULL, text, L"Wingbook", MB_OK | MB_ICONERROR);
#endif
    return CANNOT_START;
}

static int run(void)
{
    int given, count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given);
    DWORD folder = GetModuleFileNameW(NULL, own, ROOM);
    if (words == NULL || folder == 0 || folder == ROOM)
        return fail(L"its own folder was not found");
    while (folder > 0 && own[folder - 1] != L'\\')
        folder--;
    lstrcpynW(library, own, folder + 1);
    lstrcatW(library, PYTHON);

    /* Libraries are looked for in our folders and Windows', never where the user happens to be. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    HMODULE python = LoadLibraryExW(
        library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    run_python main = python ? (run_python)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (main == NULL)
        return fail(library);

    wchar_t **all = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, (given + 5) * sizeof *all);
    if (all == NULL)
        return fail(L"there is no memory");
    all[count++] = own;
    all[count++] = L"-X";
    all[count++] = L"utf8";
    all[count++] = L"-m";
    all[count++] = L"app";
    for (int i = 1; i < given; i++)
        all[count++] = words[i];
    return main(count, all);
}

void start(void)
{
    ExitProcess(run());
}
