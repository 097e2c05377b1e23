package chat

func opinionRows() []Row { return nil }
