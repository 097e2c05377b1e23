package sandbox

import (
	"encoding/json"
	"strconv"
)

// BotCommand is one entry of the bot's menu.
type BotCommand struct {
	Command     string `json:"command"`
	Description string `json:"description"`
}

// scopeKey is the key under which a scope's commands are kept.
func (s *Server) scopeKey(p *params) (string, *refusal) {
	const cannot = "can't parse BotCommandScope: "
	language := ":" + p.get("language_code")
	v := p.get("scope")
	if v == "" {
		return "default" + language, nil
	}
	if !json.Valid([]byte(v)) {
		return "", bad("can't parse BotCommandScope JSON object")
	}
	var kind, chat, user string
	if !eachField(v, func(key, value string) bool {
		text, ok := unquote(value)
		if !ok {
			text = value
		}
		switch key {
		case "type":
			kind = text
		case "chat_id":
			chat = text
		case "user_id":
			user = text
		}
		return true
	}) {
		return "", bad(cannot + "BotCommandScope must be an Object")
	}
	switch kind {
	case "default", "all_private_chats", "all_group_chats", "all_chat_administrators":
		return kind + language, nil
	case "chat", "chat_administrators", "chat_member":
	default:
		return "", bad(cannot + "Unsupported type specified")
	}
	id, err := strconv.ParseInt(chat, 10, 64)
	switch {
	case chat == "":
		return "", bad(cannot + "Empty chat_id specified")
	case err != nil || s.chats[id] == nil:
		return "", bad("chat not found")
	case kind == "chat_member" && user == "":
		return "", bad(cannot + "Invalid user_id specified")
	}
	return kind + " " + chat + " " + user + language, nil
}

func setMyCommands(s *Server, p *params, b []byte) ([]byte, *refusal) {
	v := p.get("commands")
	if v == "" || !json.Valid([]byte(v)) {
		return b, bad("can't parse commands JSON object")
	}
	var list []BotCommand
	var fault *refusal
	if !eachItem(v, func(item string) bool {
		var c BotCommand
		c, fault = parseCommand(item)
		list = append(list, c)
		return fault == nil
	}) {
		return b, bad("expected an Array of BotCommand")
	}
	if fault != nil {
		return b, fault
	}
	if len(list) > 100 {
		return b, bad("BOT_COMMANDS_TOO_MUCH")
	}
	key, fault := s.scopeKey(p)
	if fault != nil {
		return b, fault
	}
	s.commands[key] = list
	if len(list) == 0 {
		delete(s.commands, key)
	}
	s.touch(event{Kind: "commands"})
	return append(b, "true"...), nil
}

func parseCommand(v string) (BotCommand, *refusal) {
	const cannot = "can't parse BotCommand: "
	var c BotCommand
	if !eachField(v, func(key, value string) bool {
		switch key {
		case "command":
			c.Command, _ = unquote(value)
		case "description":
			c.Description, _ = unquote(value)
		}
		return true
	}) {
		return c, bad(cannot + "expected an Object")
	}
	if len(c.Command) > 0 && c.Command[0] == '/' {
		c.Command = c.Command[1:]
	}
	switch {
	case c.Command == "":
		return c, bad("command must be non-empty")
	case len(c.Command) > 32 || !lowWord(c.Command):
		return c, bad("BOT_COMMAND_INVALID")
	case c.Description == "":
		return c, bad("command description must be non-empty")
	case units(c.Description) > 256:
		return c, bad("command description length must not exceed 256")
	}
	return c, nil
}

func lowWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; !wordByte(c) || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return true
}

func getMyCommands(s *Server, p *params, b []byte) ([]byte, *refusal) {
	key, fault := s.scopeKey(p)
	if fault != nil {
		return b, fault
	}
	b = append(b, '[')
	for i, c := range s.commands[key] {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"command":`...)
		b = appendString(b, c.Command)
		b = append(appendField(b, "description", c.Description), '}')
	}
	return append(b, ']'), nil
}

func deleteMyCommands(s *Server, p *params, b []byte) ([]byte, *refusal) {
	key, fault := s.scopeKey(p)
	if fault != nil {
		return b, fault
	}
	delete(s.commands, key)
	s.touch(event{Kind: "commands"})
	return append(b, "true"...), nil
}

// Commands are the commands a member of that chat sees in the menu: the most
// special scope that has any.
func (s *Server) Commands(chatID int64) []BotCommand {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]BotCommand(nil), s.menu(chatID)...)
}

func (s *Server) menu(chatID int64) []BotCommand {
	group := "all_private_chats"
	if chatID < 0 {
		group = "all_group_chats"
	}
	for _, scope := range []string{"chat " + strconv.FormatInt(chatID, 10) + " ", group, "default"} {
		for _, language := range []string{":zh", ":"} {
			if list := s.commands[scope+language]; len(list) > 0 {
				return list
			}
		}
	}
	return nil
}
