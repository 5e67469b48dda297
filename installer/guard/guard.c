/* Asked by Windows' installer before it takes Wingbook away: does anything wait to be sent?
 *
 * A terminal's record can only be opened by the user whose it is. So the program keeps, beside the
 * record, an empty file for each terminal on this machine that has something to send, in
 * ProgramData\Wingbook\waiting (app/store/waiting_mark.py). This looks whether there is one.
 */
#include <windows.h>
#include <msi.h>
#include <msiquery.h>

#define WAITING L"%ProgramData%\\Wingbook\\waiting\\"

static wchar_t path[MAX_PATH * 4];

static const wchar_t *refusal =
    L"Wingbook stays: entries on this machine have not reached the centre yet. Start Wingbook with "
    L"the network and wait until the status bar says that all is sent, or save them with "
    L"\"wingbook export-pending\" and take the file to the centre. Then uninstall again. To "
    L"uninstall now and leave what waits in the users' folders, give WAITING=leave.";

/* Whether a terminal on this machine has something to send. */
static int anything_waits(void)
{
    WIN32_FIND_DATAW found;
    DWORD length = ExpandEnvironmentStringsW(WAITING L"*", path, MAX_PATH * 4);
    HANDLE search = length && length < MAX_PATH * 4 ? FindFirstFileW(path, &found)
                                                    : INVALID_HANDLE_VALUE;
    int waits = 0;
    if (search == INVALID_HANDLE_VALUE)
        return 0;
    do {
        waits |= !(found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY);
    } while (!waits && FindNextFileW(search, &found));
    FindClose(search);
    return waits;
}

/* The custom action: fails, with a sentence for people and for the log, when something waits. */
__declspec(dllexport) UINT __stdcall RefuseWhileWaiting(MSIHANDLE install)
{
    if (!anything_waits())
        return ERROR_SUCCESS;
    MSIHANDLE record = MsiCreateRecord(1);
    MsiRecordSetStringW(record, 0, refusal);
    MsiProcessMessage(install, INSTALLMESSAGE_ERROR | MB_OK, record);
    MsiCloseHandle(record);
    return ERROR_INSTALL_FAILURE;
}

BOOL WINAPI start(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    (void)instance, (void)reason, (void)reserved;
    return TRUE;
}
