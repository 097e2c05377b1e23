package sandbox

func (s *Server) load() error                    { return nil }
func (s *Server) save(bool) error                { return nil }
func (s *Server) keep()                          {}
func (s *Server) store(*file)                    {}
func (s *Server) content(f *file) ([]byte, bool) { return f.data, f.data != nil }
