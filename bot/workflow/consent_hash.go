package workflow

import (
	"crypto/sha256"
	"encoding/hex"
)

// hashed is a text as the record keeps it: its hash, "" for none.
func hashed(text string) string {
	if text == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
