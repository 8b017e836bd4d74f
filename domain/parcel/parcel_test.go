package parcel_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/parcel"
	"wegmarke/domain/sample"
)

func story(t testing.TB) (*document.Document, domain.ID) {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	return doc, document.Maps(doc)[0].ID
}

// parcels is one of each kind.
func parcels(t testing.TB) []parcel.Parcel {
	t.Helper()
	doc, m := story(t)
	cards := document.MapCards(doc, m)
	lanes, phases := document.Lanes(doc, m), document.Phases(doc, m)
	return []parcel.Parcel{
		parcel.OfCards(doc, m, []domain.ID{cards[3].ID, cards[0].ID}),
		parcel.OfLanes(doc, m, []domain.ID{lanes[1].ID}),
		parcel.OfPhases(doc, m, []domain.ID{phases[2].ID, phases[3].ID}),
		parcel.OfMap(doc, m),
	}
}

func TestPicturesOfPersonasTravel(t *testing.T) {
	doc, m := story(t)
	picture := []byte("\x89PNG of a face")
	h := domain.HashOf(sha256.Sum256(picture))
	doc.AddImage(h, picture)
	d := document.NewDraft(doc)
	who := document.Personas(doc)[0]
	who.Image = h
	d.Put(who)
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	b, err := parcel.OfMap(doc, m).Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := parcel.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := again.Image(h); !ok || !bytes.Equal(got, picture) {
		t.Errorf("the picture is %q", got)
	}
	forged := bytes.Replace(b, []byte(base64.StdEncoding.EncodeToString(picture)), []byte(base64.StdEncoding.EncodeToString(picture[1:])), 1)
	if _, err := parcel.Decode(forged); !errors.Is(err, parcel.ErrForeign) {
		t.Errorf("a picture under another's name is %v", err)
	}
}

func TestParcelsSurviveTheirText(t *testing.T) {
	for _, p := range parcels(t) {
		b, err := p.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, err := parcel.Decode(b)
		if err != nil {
			t.Fatalf("%s: %v", p.Kind, err)
		}
		if again.Kind != p.Kind || again.Map != p.Map || !slices.Equal(again.Roots, p.Roots) || p.IsEmpty() {
			t.Errorf("%s became %s", p.Kind, again.Kind)
		}
		twice, err := again.Encode()
		if err != nil || !bytes.Equal(b, twice) {
			t.Errorf("%s is another one after its text", p.Kind)
		}
	}
}

func TestTablesOfParcels(t *testing.T) {
	all := parcels(t)
	rows := all[0].Table()
	if len(rows) == 0 || rows[0][0] != "Bemerkt Druckabfall in Schicht 2" {
		t.Errorf("cards are %q", rows)
	}
	lanes := all[1].Table()
	if lanes[0][1] != "Awareness" || lanes[1][0] != "Ziele" {
		t.Errorf("a lane is %q", lanes)
	}
	if phases := all[2].Table(); !slices.Equal(phases[0], []string{"", "Decision", "Closing"}) {
		t.Errorf("phases begin with %q", phases[0])
	}
	if whole := all[3].Table(); whole[0][0] != "Neukauf Station" || len(whole) < 12 {
		t.Errorf("a map begins with %q in %d rows", whole[0], len(whole))
	}
	if (parcel.Parcel{}).Table() != nil {
		t.Error("nothing has a table")
	}
}

func TestNothingIsAnEmptyParcel(t *testing.T) {
	doc, m := story(t)
	for _, p := range []parcel.Parcel{
		{}, parcel.OfCards(doc, m, nil), parcel.OfLanes(doc, m, []domain.ID{domain.NewID()}), parcel.OfMap(doc, domain.NewID()),
	} {
		if !p.IsEmpty() {
			t.Errorf("%+v is not empty", p.Kind)
		}
	}
}

// FuzzDecode reads any text: it is a whole parcel or ErrForeign.
func FuzzDecode(f *testing.F) {
	for _, p := range parcels(f) {
		b, err := p.Encode()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
		f.Add(b[:len(b)/2])
		f.Add(bytes.Replace(b, []byte(`"cards"`), []byte(`"lanes"`), 1))
		f.Add(bytes.Replace(b, []byte(`"lane"`), []byte(`"step"`), 3))
		f.Add(bytes.ReplaceAll(b, []byte(`"order":"a`), []byte(`"order":"`)))
	}
	f.Add([]byte(`{"format":"wegmarke-parcel","version":1,"kind":"map","roots":[null]}`))
	f.Add([]byte(`{"format":"wegmarke-parcel","version":2}`))
	f.Add([]byte("Angebot\tTermin\r\n=1+1\t\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := parcel.Decode(b)
		if err != nil {
			if !errors.Is(err, parcel.ErrForeign) {
				t.Fatalf("refused with %v", err)
			}
			return
		}
		if p.IsEmpty() {
			t.Fatal("an empty parcel was accepted")
		}
		_ = p.Table()
		if _, err := p.Encode(); err != nil {
			t.Fatal(err)
		}
	})
}
