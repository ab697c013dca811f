# Sourced by the other scripts: find_jdk prints the home of a JDK 25, or says in one line what to install.

jdk_major() { # HOME -> major version of the JDK there, nothing if there is none
  [ -x "$1/bin/javac" ] || return 0
  local version=
  # The file tells without starting a virtual machine for every candidate.
  [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  printf '%s\n' "$version"
}

find_jdk() {
  local home candidates=() on_path
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && candidates+=("$(cd "$(dirname "$(readlink -f "$on_path")")/.." && pwd)")
  for home in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$home" ] && candidates+=("$home")
  done
  for home in "${candidates[@]}"; do
    if [ "$(jdk_major "$home")" = 25 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  echo "duckgres: no JDK 25 found (looked at JAVA_HOME, PATH and /usr/lib/jvm); install one, for example temurin-25-jdk or openjdk-25-jdk, or set JAVA_HOME" >&2
  return 1
}
