@echo off
rem Starts Khai Mac on Windows. Everything that follows its name goes to the program as it is, and the program's
rem exit code comes back; 3 means that there is no Java 25 here.
rem
rem The first Java of version 25 or newer wins: KHAIMAC_JAVA (a JDK's folder, or its java.exe), JAVA_HOME, java on the
rem PATH, a jdk... folder beside bin, then the places where JDKs are usually installed.
rem
rem Only ASCII in this file, and lines that end in CR LF: cmd loses its place otherwise.

setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul

set "LEAST=25"
set "JAVA="
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"

if not defined KHAIMAC_JAVA goto :after_khaimac_java
set "WISH=%KHAIMAC_JAVA:"=%"
call :try_folder "%WISH%"
if not defined JAVA call :try_exe "%WISH%"
if defined JAVA goto :found
>&2 echo khaimac: KHAIMAC_JAVA=%WISH%: not Java %LEAST% or newer, ignored
:after_khaimac_java

if not defined JAVA_HOME goto :after_java_home
set "WISH=%JAVA_HOME:"=%"
call :try_folder "%WISH%"
if defined JAVA goto :found
:after_java_home

for %%I in (java.exe) do call :try_exe "%%~$PATH:I"
if defined JAVA goto :found

call :try_all_in "%HOME_DIR%" "jdk*"
for %%P in ("%ProgramFiles%" "%ProgramW6432%" "%LOCALAPPDATA%\Programs") do (
    for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft") do call :try_all_in "%%~P\%%~V" "*"
)
call :try_all_in "%USERPROFILE%\.jdks" "*"
if defined JAVA goto :found

>&2 type "%~dp0needs-java-25.txt"
exit /b 3

:found
rem java.exe takes its arguments in the computer's old code page, which lacks many Vietnamese letters. A folder whose
rem name has such letters is handed over under its short name.
set "JAVA_DIR=%HOME_DIR%"
call :has_letters "%JAVA_DIR%"
if not defined LETTERS goto :run
for %%I in ("%HOME_DIR%") do set "JAVA_DIR=%%~sI"
call :has_letters "%JAVA_DIR%"
if not defined LETTERS goto :run
>&2 echo khaimac: neu khong chay duoc, hay chuyen thu muc nay toi mot noi khong dau, vi du C:\khaimac
>&2 echo khaimac: if it does not start, move this folder to a place without accents, for example C:\khaimac

:run
rem The guard of a hall only looks after two others: what it takes, they lack. A verb that is over in seconds would be
rem over before the second compiler is through with it, and the machine has other things to do.
set "SMALL="
if "%~1"=="run" set "SMALL=-XX:TieredStopAtLevel=1 -Xms8m -Xmx64m -Xss512k"
for %%V in (check frame maket schema outputs pattern journal report simulate) do if "%~1"=="%%V" set "SMALL=-XX:TieredStopAtLevel=1"
rem The class archive: with it a hall starts in half the time. A Java that it was not made for starts without it, and says nothing.
rem A Java that is told of a file that is not there would leave out its own archive too.
set "ARCHIVE=%JAVA_DIR%\lib\khaimac.jsa"
if not exist "%ARCHIVE%" goto :bare
"%JAVA%" %SMALL% -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:disable "-Dkhaimac.archive=%ARCHIVE%" -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dkhaimac.home=%JAVA_DIR%" -cp "%JAVA_DIR%\lib\khaimac.jar" khaimac.app.Main %*
exit /b %ERRORLEVEL%
:bare
"%JAVA%" %SMALL% -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dkhaimac.home=%JAVA_DIR%" -cp "%JAVA_DIR%\lib\khaimac.jar" khaimac.app.Main %*
exit /b %ERRORLEVEL%

rem Tries each folder in the folder %1 whose name fits %2.
:try_all_in
if defined JAVA exit /b 0
if not exist "%~1\*" exit /b 0
pushd "%~1"
for /d %%D in (%~2) do call :try_folder "%~1\%%~D"
popd
exit /b 0

rem Sets JAVA if the JDK folder %1 is new enough. Its file "release" tells, or else java itself.
:try_folder
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
set "VERSION="
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set VERSION=%%B
if not defined VERSION goto :try_folder_by_running
call :is_new_enough
if defined NEW_ENOUGH set "JAVA=%~1\bin\java.exe"
exit /b 0
:try_folder_by_running
call :try_exe "%~1\bin\java.exe"
exit /b 0

rem Sets JAVA if the java.exe %1 says that it is new enough: openjdk version "25.0.3" 2026-04-21
:try_exe
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
if exist "%~1\*" exit /b 0
set "VERSION="
set "ANSWER=%TEMP%\khaimac-java-%RANDOM%.txt"
"%~1" -version >nul 2>"%ANSWER%"
for /f "usebackq tokens=2,3" %%A in ("%ANSWER%") do if "%%A"=="version" if not defined VERSION set VERSION=%%B
del "%ANSWER%" >nul 2>nul
if not defined VERSION exit /b 0
call :is_new_enough
if defined NEW_ENOUGH set "JAVA=%~1"
exit /b 0

rem Sets NEW_ENOUGH if VERSION ("25.0.3", "26-ea", with its quotes) is LEAST or more.
:is_new_enough
set "NEW_ENOUGH="
set "MAJOR=0"
set VERSION=%VERSION:"=%
for /f "delims=.-+_ " %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% GEQ %LEAST% set "NEW_ENOUGH=yes"
exit /b 0

rem Sets LETTERS if %1 has anything but plain letters, digits and the usual signs.
:has_letters
set "LETTERS="
for /f "eol=| delims=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\:/._-+=,;'()[]{}@#$&~ " %%A in ("%~1") do if not "%%A"=="" set "LETTERS=yes"
exit /b 0
