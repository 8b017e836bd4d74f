# Wegmarke: what there is to do. `make help` lists the targets.
#
# One set of build flags for every command. Other flags give every compiled package another name
# in the cache, and the toolkit and SQLite, some minutes of work, would be built a second time.
# A developer who calls go by hand takes the same flags with: eval "$(make -s env)"

export GOFLAGS := -trimpath -buildvcs=false -tags=migrated_fynedo,sqlite_omit_load_extension
export CGO_ENABLED := 1
export CGO_CFLAGS := -g -O2 -DSQLITE_DEFAULT_DEFENSIVE=1 -DSQLITE_TRUSTED_SCHEMA=0 -DSQLITE_DQS=0 -DSQLITE_ENABLE_OVERSIZE_CELL_CHECK=1 -DSQLITE_MAX_MMAP_SIZE=0 -DSQLITE_MAX_LENGTH=268435456 -DSQLITE_MAX_SQL_LENGTH=1000000 -DSQLITE_LIKE_DOESNT_MATCH_BLOBS -DSQLITE_OMIT_SHARED_CACHE
# A Go that is a little older fetches the one that go.mod names.
export GOTOOLCHAIN ?= auto
export PATH := $(PATH):/usr/local/go/bin

VERSION := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
COMMIT := $(shell git rev-parse --short=12 HEAD 2>/dev/null)
LDFLAGS := -s -w -X main.version=$(VERSION) -X main.commit=$(COMMIT)
EXE := $(shell [ "$$OS" = Windows_NT ] && printf .exe)

# Tools of `make check`, each fetched and built by go itself.
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.7.0
GOFUMPT := mvdan.cc/gofumpt@v0.9.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.2.0
# Reads the workflows in .github/.
ACTIONLINT := github.com/rhysd/actionlint/cmd/actionlint@v1.7.7
# Packs for Linux.
NFPM := github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.43.0

.PHONY: help env deps build run test bench e2e accessibility soak soak-monkey monkey torture roundtrip roundtrip-short shots check windows windows-twice installer wine deb deb-test fresh macos macos-check workflows sbom start clean

help:
	@printf '%s\n' \
	  'make run      open the program with the sample project (without a display: its main job, headless)' \
	  'make test     all tests' \
	  'make build    only build/wegmarke' \
	  'make bench    measure start, open, frames, export, import, memory' \
	  'make e2e      drive the real window on a display of its own' \
	  'make soak     recorded gestures again and again in the real window (half an hour)' \
	  'make soak-monkey  an hour of gestures at random in the real window, MINUTES=60 SEED=1' \
	  'make torture  kills, power cuts, full disks, cut lines and copies against the project file (half an hour)' \
	  'make monkey   gestures at random without a display, SEEDS=50' \
  'make roundtrip  workbooks edited and saved by other programs and taken back' \
  'make shots    pictures of every screen in build/shots/' \
	  'make check    vet, staticcheck, gofumpt, import rules, known vulnerabilities' \
	  'make windows  build/windows/wegmarke.exe, built on Linux; make windows-twice shows that the bytes stay the same' \
	  'make installer  setup.exe, portable zip and .msi in build/windows/' \
	  'make wine     install the Windows program in Wine, use it, remove it' \
	  'make deb      build/linux/wegmarke_VERSION_ARCH.deb' \
  'make deb-test installs it on a fresh Debian, opens it and removes it again (root)' \
  'make start    the start beside that of LibreOffice Calc and an empty window of the toolkit' \
  'make workflows  looks for mistakes in .github/workflows' \
  'make macos    Wegmarke.app and a disk image, on a Mac' \
  'make macos-check  what can be checked of them on Linux' \
  'make fresh    from git clone to the window on a fresh Debian (root); TESTS=1 runs make test there, too' \
  'make accessibility  the program with what it tells screen readers; docs/accessibility.md' \
	  'make env      the build flags, for: eval "$$(make -s env)"'

env:
	@printf 'export GOFLAGS="%s"\nexport CGO_ENABLED=%s\nexport CGO_CFLAGS="%s"\n' '$(GOFLAGS)' '$(CGO_ENABLED)' '$(CGO_CFLAGS)'

deps:
	@packaging/deps.sh build

build: deps
	@echo 'Building. The first time this compiles the toolkit and the database and takes some minutes.'
	go build -ldflags '$(LDFLAGS)' -o build/wegmarke$(EXE) ./cmd/wegmarke

# The toolkit speaks to screen readers on Windows and macOS only; on Linux the same code compiles and is
# silent. The tag chooses other files of the toolkit, no other flags, so little is built again.
accessibility: deps
	GOFLAGS='$(GOFLAGS),accessibility' go build -ldflags '$(LDFLAGS)' -o build/wegmarke-accessibility$(EXE) ./cmd/wegmarke

run: build
	@packaging/start.sh build/wegmarke$(EXE)

# Vet runs once and with everything; the part of it that go test repeats is switched off there.
test:
	@packaging/deps.sh build test
	go vet ./...
	go test -vet=off -timeout 15m ./...

# Only packages that have a benchmark: to link the tests of all others would take longer than measuring.
# docs/bench.md says what the figures mean.
bench:
	@packaging/deps.sh build
	go test -vet=off -run '^$$' -bench . -benchtime 300ms -benchmem -timeout 30m \
	  $$(grep -rl --include='*_test.go' '^func Benchmark' . | xargs -n 1 dirname | sort -u)
	packaging/roundtrip/bench.py build/roundtrip/bench
	@if [ -x packaging/e2e/bench.sh ]; then $(MAKE) --no-print-directory build && packaging/deps.sh e2e && packaging/e2e/bench.sh build/wegmarke$(EXE); fi

e2e: build
	@packaging/deps.sh e2e
	packaging/e2e/run.sh build/wegmarke$(EXE)
	packaging/e2e/firstday.sh build/wegmarke$(EXE)
	packaging/e2e/keyboard.sh build/wegmarke$(EXE)
	packaging/e2e/gestures.sh build/wegmarke$(EXE)
	packaging/e2e/answer.sh build/wegmarke$(EXE)
	packaging/e2e/single.sh build/wegmarke$(EXE)
	packaging/e2e/offline.sh build/wegmarke$(EXE)

# Ten rounds of the recorded gestures, and memory over a hundred repetitions; docs/soak.md.
soak: build
	@packaging/deps.sh e2e
	packaging/e2e/gestures.sh build/wegmarke$(EXE) 10 100

# Gestures at random in the real window; docs/soak.md.
MINUTES ?= 60
SEED ?= 1
soak-monkey: build
	@packaging/deps.sh e2e
	packaging/e2e/monkey.sh build/wegmarke$(EXE) $(MINUTES) $(SEED)

# The long form of what the tests do briefly; docs/reliability.md. Mounts disks of its own, which needs
# Linux and root; without them these parts are skipped and say so.
torture:
	@packaging/deps.sh build
	WEGMARKE_TORTURE=long go test -vet=off -count=1 -v -timeout 3h -run '$(TORTURE)' ./storage/project

TORTURE := NothingAcknowledgedIsLost|PowerCuts|TheDisk|WriteOrAnFsync|ShareIsGone|EveryCopy|TwoWriters|HostileFiles

# Gestures at random without a display, as many seeds as are asked for; docs/soak.md.
SEEDS ?= 50
monkey:
	@packaging/deps.sh build test
	WEGMARKE_SEEDS=$(SEEDS) go test -vet=off -count=1 -timeout 10h -run '^TestMonkey$$' ./ui

# Skips what is not installed and says so; on Debian it installs all of it.
roundtrip: build
	@packaging/deps.sh roundtrip
	packaging/roundtrip/run.sh build/wegmarke$(EXE)

roundtrip-short: build
	@packaging/deps.sh roundtrip
	packaging/roundtrip/run.sh build/wegmarke$(EXE) short

shots: build
	@packaging/deps.sh e2e
	packaging/e2e/shots.sh build/wegmarke$(EXE) build/shots

check: deps
	packaging/check.sh $(STATICCHECK) $(GOFUMPT) $(GOVULNCHECK)

windows:
	@packaging/deps.sh windows
	packaging/windows/build.sh '$(VERSION)' '$(LDFLAGS)'

# A build in another folder gives the same bytes; COLD=cold compiles all of it again.
windows-twice: windows
	packaging/windows/twice.sh '$(VERSION)' '$(LDFLAGS)' $(COLD)

installer: windows
	@packaging/deps.sh installer
	packaging/windows/installer.sh '$(VERSION)'

# Installs and uses the Windows program in Wine; docs/platforms.md.
wine: build installer
	@packaging/deps.sh wine
	packaging/windows/wine.sh '$(VERSION)' build/wegmarke$(EXE) build/wine

# With the small emoji font, as on Windows; the tag builds a part of the toolkit again.
deb: deps
	@packaging/deps.sh linux
	packaging/linux/build.sh '$(VERSION)' '$(LDFLAGS)' $(NFPM)

deb-test: deb
	@packaging/deps.sh e2e
	packaging/linux/clean.sh build/linux/*.deb

fresh:
	@packaging/deps.sh e2e linux
	packaging/fresh.sh $(if $(TESTS),test)

macos: deps
	packaging/macos/build.sh '$(VERSION)' '$(shell sed -n 's/^Build = //p' FyneApp.toml)' '$(LDFLAGS)'

macos-check:
	@packaging/deps.sh macos
	packaging/macos/check.sh '$(VERSION)'

workflows:
	go run $(ACTIONLINT)

# What a finished program was built of, as CycloneDX: make sbom PROGRAM=... SBOM=...
sbom:
	GOOS= GOARCH= go run ./packaging/sbom '$(PROGRAM)' Wegmarke '$(VERSION)' assets/licences/list.txt '$(SBOM)'

start: build
	@packaging/deps.sh e2e
	packaging/e2e/start.sh build/wegmarke$(EXE)

clean:
	rm -rf build
