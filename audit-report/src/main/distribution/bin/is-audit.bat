@echo off
rem Starts is-audit. Java is the one of JAVA_HOME, else the one on the path; options for it go into IS_AUDIT_JAVA_OPTS.
rem The first run leaves an archive of prepared classes in the cache folder, which makes later runs start faster.
rem With IS_AUDIT_NO_CACHE set it runs without.
setlocal
set "JAR=%~dp0..\lib\is-audit.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "OPTIONS=-XX:TieredStopAtLevel=1 -Xmn32m -XX:+UseSerialGC -Xshare:auto -Xlog:disable %IS_AUDIT_JAVA_OPTS%"
if defined IS_AUDIT_NO_CACHE goto plain
if not defined LOCALAPPDATA goto plain
for %%F in ("%JAR%") do set "STAMP=%%~zF-%%~tF"
set "STAMP=%STAMP:/=-%"
set "STAMP=%STAMP::=-%"
set "STAMP=%STAMP: =-%"
set "STAMP=%STAMP:.=-%"
set "CACHE=%LOCALAPPDATA%\is-audit"
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
if not exist "%CACHE%" goto plain
set "ARCHIVE=%CACHE%\classes-%STAMP%.jsa"
if exist "%ARCHIVE%" (
  "%JAVA%" %OPTIONS% -XX:SharedArchiveFile="%ARCHIVE%" -jar "%JAR%" %*
) else (
  "%JAVA%" %OPTIONS% -XX:ArchiveClassesAtExit="%ARCHIVE%" -jar "%JAR%" %*
)
exit /b %ERRORLEVEL%
:plain
"%JAVA%" %OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
