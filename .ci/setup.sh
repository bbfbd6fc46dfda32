# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Shared by examples/run and tests/run; source it. Sets `root`, the folder of the repository.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }

# stage NAME COMMAND...: runs the command and says how long it took. Keeps the exit status.
stage() {
  local name=$1 start=$SECONDS status=0
  shift
  "$@" || status=$?
  if ((status == 0)); then
    say "[$name $((SECONDS - start)) s]"
  else
    say "[$name failed after $((SECONDS - start)) s]" >&2
  fi
  return "$status"
}

# packages GROUP...: the names in those groups, one per line.
packages() {
  local group
  for group in "$@"; do
    sed -n "/^\[$group\]/,/^\[/p" "$root/.ci/packages.txt" | sed -e 's/#.*//' -e '/^\[/d' | awk 'NF { print $1 }'
  done
}

is_installed() {
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# list_packages GROUP...: each package with "installed" or "missing". Changes nothing.
list_packages() {
  local package state
  for package in $(packages "$@"); do
    state=missing
    if is_installed "$package"; then state=installed; fi
    printf '%-22s %s\n' "$package" "$state"
  done
}

# install_packages GROUP...: installs what is missing; silent and immediate when nothing is.
install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is not a Debian system: the packages of .ci/packages.txt must come from elsewhere. Going on."
    return
  fi

  local package missing=()
  for package in $(packages "$@"); do
    if ! is_installed "$package"; then missing+=("$package"); fi
  done
  if ((${#missing[@]} == 0)); then return; fi

  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "Missing: ${missing[*]}" >&2
      say "Neither root nor sudo here. As root: apt-get install --no-install-recommends ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi

  say "Installing ${#missing[@]} packages (the first time takes a minute or two): ${missing[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
  mkdir -p "$root/build"
  local log=$root/build/apt.log
  if ! { "${apt[@]}" update && "${apt[@]}" install --yes --no-install-recommends "${missing[@]}"; } \
    </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    say "apt-get failed; all of its output is in $log" >&2
    return 1
  fi
  # What was not found at the last configuration may be there now.
  rm -f "$root"/build/*/.configured
}

# configure PRESET: only when needed. Changed CMakeLists.txt files and new sources are noticed by the build itself.
configure() {
  local folder=$root/build/$1
  if [[ -f $folder/.configured && -f $folder/build.ninja && ! $root/CMakePresets.json -nt $folder/.configured ]]; then
    return
  fi
  mkdir -p "$folder"
  say "Configuring build/$1"
  if ! (cd "$root" && cmake --preset "$1") >"$folder/configure.log" 2>&1; then
    cat "$folder/configure.log" >&2
    return 1
  fi
  touch "$folder/.configured"
}

# build PRESET TARGET...
build() {
  local preset=$1
  shift
  cmake --build "$root/build/$preset" --parallel "$(nproc)" --target "$@"
}
