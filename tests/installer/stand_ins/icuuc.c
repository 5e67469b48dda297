/* Windows 10 has icuuc.dll and wine 8 has not. Qt asks for these names when it is loaded, and calls
 * them only to convert texts from encodings that Wingbook does not read.
 */
#define STAND_IN(name) __declspec(dllexport) int name(void) { return 0; }

STAND_IN(ucnv_cbFromUWriteUChars)
STAND_IN(ucnv_cbToUWriteUChars)
STAND_IN(ucnv_close)
STAND_IN(ucnv_compareNames)
STAND_IN(ucnv_countAvailable)
STAND_IN(ucnv_fromUCountPending)
STAND_IN(ucnv_fromUnicode)
STAND_IN(ucnv_getAvailableName)
STAND_IN(ucnv_getFromUCallBack)
STAND_IN(ucnv_getMaxCharSize)
STAND_IN(ucnv_getName)
STAND_IN(ucnv_getStandardName)
STAND_IN(ucnv_getToUCallBack)
STAND_IN(ucnv_open)
STAND_IN(ucnv_reset)
STAND_IN(ucnv_setFromUCallBack)
STAND_IN(ucnv_setSubstString)
STAND_IN(ucnv_setToUCallBack)
STAND_IN(ucnv_toUCountPending)
STAND_IN(ucnv_toUnicode)
