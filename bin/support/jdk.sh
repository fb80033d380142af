# Sourced: sets JAVA_HOME to a JDK of at least version 25, or says in one line how to get one and ends the script.

meniscus_is_jdk() { # whether the directory holds a JDK that is new enough
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 25 ]
}

meniscus_java_on_path() { # the home of the java command, through all links
  local java link
  java=$(command -v java) || return 0
  while link=$(readlink "$java"); do
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  (cd "$(dirname "$java")/.." 2>/dev/null && pwd -P)
}

meniscus_find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(meniscus_java_on_path)" /usr/lib/jvm/* /opt/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && meniscus_is_jdk "$candidate"; then
      JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

if ! meniscus_find_jdk; then
  echo "Meniscus needs a JDK of version 25 or newer: install openjdk-25-jdk (Debian, Ubuntu), Temurin 25 (adoptium.net)," \
    "'sdk install java 25-tem' (sdkman) or 'brew install openjdk' (macOS), or set JAVA_HOME to one." >&2
  exit 1
fi
export JAVA_HOME
