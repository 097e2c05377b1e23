package document

import (
	"errors"
	"fmt"
	"io"
)

// refused carries a Reason up the error path inside the package.
type refused struct{ reason Reason }

func (r refused) Error() string { return "refused: " + string(r.reason) }

func refuse(reason Reason) error { return refused{reason} }

// source remembers whether the bytes themselves could not be read: then the
// file is not to blame and the caller gets an error, to be tried again.
type source struct {
	r    io.ReaderAt
	size int64
	fail error
}

func (s *source) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 || off > s.size { // an offset the file itself made up
		return 0, io.EOF
	}
	n, err := s.r.ReadAt(p, off)
	if err != nil && !errors.Is(err, io.EOF) {
		s.fail = err
	}
	return n, err
}

// settle turns what went wrong into a Reason or a real failure.
func (s *source) settle(err error) (Reason, error) {
	if s.fail != nil {
		return "", fmt.Errorf("read file: %w", s.fail)
	}
	if err == nil {
		return "", nil
	}
	var r refused
	if errors.As(err, &r) {
		return r.reason, nil
	}
	return Damaged, nil
}

// guarded runs a third-party parser that is known to panic on bad input; the
// panic says the file is damaged, nothing more.
func guarded(parse func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = refuse(Damaged)
		}
	}()
	return parse()
}
