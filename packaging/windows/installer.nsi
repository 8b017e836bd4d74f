; The installer for one user, without the rights of an administrator. installer.sh calls it with
;   -DVERSION=0.1.0 -DPROGRAM=…/wegmarke.exe -DFOLDER=… -DOUT=…-setup.exe -DSIZE=kilobytes [-DSIGN=command]
; Silent: setup.exe /S [/DESKTOP] [/D=C:\folder]; uninstall.exe /S keeps what people wrote.
; Exit codes: 0 done, 1 cancelled by the user, 2 refused because the program runs or Windows is too old.
Unicode true
; A 64 bit installer, as the program is, which also can be tried where there is no 32 bit Windows.
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
ManifestLongPathAware true

!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh

!define NAME "Wegmarke"
!define EXE "wegmarke.exe"
!define PROJECT "Wegmarke.Project.1"
!define ANSWER "Wegmarke.Answer.1"
!define CLASSES "Software\Classes"
!define OWN "Software\Wegmarke"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Wegmarke"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\${EXE}"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Wegmarke"
InstallDirRegKey HKCU "${OWN}" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "${NAME}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"
!ifdef SIGN
!uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${FOLDER}/app.ico"
!define MUI_UNICON "${FOLDER}/app.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${FOLDER}/side.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(welcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(welcomeText)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(doneTitle)"
!define MUI_FINISHPAGE_TEXT "$(doneText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "$(openNow)"
; The second box of the last page is meant for a text to read; here it asks for the desktop.
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(desktopLink)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION linkOnDesktop
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; Windows in another language gets the first one; every German one gets German.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!include "words.nsh"

; WhileRunning asks to close the program for as long as it runs, and refuses if nobody can be asked. A
; program that runs cannot be written to.
!macro WhileRunning PREFIX
Function ${PREFIX}whileRunning
  again:
  IfFileExists "$INSTDIR\${EXE}" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\${EXE}" a
  IfErrors 0 close
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(isRunning)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  close:
  FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro WhileRunning ""
!insertmacro WhileRunning "un."

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(tooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Function linkOnDesktop
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0
FunctionEnd

; The shell shows new kinds of files only when it is told.
!macro TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  Call whileRunning
  SetOutPath "$INSTDIR"
  File "/oname=${EXE}" "${PROGRAM}"
  File "${FOLDER}/LICENSE.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DESKTOP" $1
  IfErrors +2
  Call linkOnDesktop

  ; Project files: the double click, and their icon.
  WriteRegStr HKCU "${CLASSES}\.wegmarke" "" "${PROJECT}"
  WriteRegStr HKCU "${CLASSES}\.wegmarke" "Content Type" "application/x-wegmarke"
  WriteRegNone HKCU "${CLASSES}\.wegmarke\OpenWithProgids" "${PROJECT}"
  WriteRegStr HKCU "${CLASSES}\${PROJECT}" "" "$(projectKind)"
  WriteRegStr HKCU "${CLASSES}\${PROJECT}\DefaultIcon" "" "$INSTDIR\${EXE},1"
  WriteRegStr HKCU "${CLASSES}\${PROJECT}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  ; Answers: one more entry below "Open with"; the double click stays Excel's.
  WriteRegNone HKCU "${CLASSES}\.xlsx\OpenWithProgids" "${ANSWER}"
  WriteRegStr HKCU "${CLASSES}\${ANSWER}" "" "$(answerKind)"
  WriteRegStr HKCU "${CLASSES}\${ANSWER}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\SupportedTypes" ".wegmarke" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\SupportedTypes" ".xlsx" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  ; The page of default programs in the settings of Windows.
  WriteRegStr HKCU "${OWN}\Capabilities" "ApplicationName" "${NAME}"
  WriteRegStr HKCU "${OWN}\Capabilities" "ApplicationDescription" "$(about)"
  WriteRegStr HKCU "${OWN}\Capabilities\FileAssociations" ".wegmarke" "${PROJECT}"
  WriteRegStr HKCU "Software\RegisteredApplications" "${NAME}" "${OWN}\Capabilities"
  WriteRegStr HKCU "${PATHS}" "" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${OWN}" "InstallDir" "$INSTDIR"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro TellShell
SectionEnd

Section "un."
  SetShellVarContext current
  Call un.whileRunning
  Delete "$INSTDIR\${EXE}"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; stays if somebody has put something there
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"

  ReadRegStr $0 HKCU "${CLASSES}\.wegmarke" ""
  StrCmp $0 "${PROJECT}" 0 +2
  DeleteRegKey HKCU "${CLASSES}\.wegmarke"
  DeleteRegValue HKCU "${CLASSES}\.xlsx\OpenWithProgids" "${ANSWER}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.xlsx\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.xlsx"
  DeleteRegKey HKCU "${CLASSES}\${PROJECT}"
  DeleteRegKey HKCU "${CLASSES}\${ANSWER}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${EXE}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${NAME}"
  DeleteRegKey HKCU "${PATHS}"
  DeleteRegKey HKCU "${OWN}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellShell

  IfFileExists "$LOCALAPPDATA\Wegmarke\*.*" 0 kept
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(alsoData)" /SD IDNO IDNO kept
  RMDir /r "$LOCALAPPDATA\Wegmarke"
  kept:
SectionEnd
