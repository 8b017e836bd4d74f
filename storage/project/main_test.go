package project

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the fixture of the present format anew")

// TestMain lets the test binary be its own victim: started with childEnv set it edits until killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(hostileEnv); path != "" {
		os.Exit(openHostile(path))
	}
	if dir := os.Getenv(childEnv); dir != "" {
		if who := os.Getenv(writerEnv); who != "" {
			os.Exit(writeBeside(dir, os.Getenv(childFileEnv), who))
		}
		os.Exit(editUntilKilled(dir))
	}
	os.Exit(m.Run())
}
