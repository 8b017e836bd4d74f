package recent

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"wegmarke/domain/intake"
)

const (
	tablesName = "tables.json"
	// mostTables is how many corrections are kept.
	mostTables = 100
)

// Table is how tables with the same headings are understood.
type Table struct {
	Signature string         `json:"signature"`
	Mapping   intake.Mapping `json:"mapping"`
}

// Tables lists the corrections of tables that were taken in, the latest first. A file that is not
// there or cannot be read is an empty list.
func (s *Store) Tables() []Table {
	var out []Table
	b, err := os.ReadFile(filepath.Join(s.folder, tablesName))
	if err != nil || json.Unmarshal(b, &out) != nil {
		return nil
	}
	return out
}

// Mappings are the corrections by the shape of the headings.
func (s *Store) Mappings() map[string]intake.Mapping {
	out := make(map[string]intake.Mapping)
	for _, t := range s.Tables() {
		if _, later := out[t.Signature]; !later {
			out[t.Signature] = t.Mapping
		}
	}
	return out
}

// KeepTables keeps how tables are understood; an empty mapping forgets what was kept for its shape.
func (s *Store) KeepTables(tables ...Table) error {
	all := s.Tables()
	for _, fresh := range tables {
		all = slices.DeleteFunc(all, func(t Table) bool { return t.Signature == fresh.Signature })
		if !fresh.Mapping.IsZero() {
			all = slices.Insert(all, 0, fresh)
		}
	}
	if err := replace(s.folder, tablesName, all[:min(len(all), mostTables)]); err != nil {
		return fmt.Errorf("write tables: %w", err)
	}
	return nil
}
