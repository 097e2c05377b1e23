package telegram

import "encoding/json"

// The parts of Telegram's JSON we read. Every field may be missing.

type wireUpdate struct {
	ID         int64         `json:"update_id"`
	Message    *wireMessage  `json:"message"`
	Edited     *wireMessage  `json:"edited_message"`
	Callback   *wireCallback `json:"callback_query"`
	Membership *wireMember   `json:"my_chat_member"`
}

type wireUser struct {
	ID       int64  `json:"id"`
	IsBot    bool   `json:"is_bot"`
	First    string `json:"first_name"`
	Last     string `json:"last_name"`
	Username string `json:"username"`
}

type wireChat struct {
	ID      int64  `json:"id"`
	Type    string `json:"type"`
	Title   string `json:"title"`
	First   string `json:"first_name"`
	Last    string `json:"last_name"`
	IsForum bool   `json:"is_forum"`
}

type wireFile struct {
	ID       string `json:"file_id"`
	UniqueID string `json:"file_unique_id"`
	Name     string `json:"file_name"`
	Mime     string `json:"mime_type"`
	Size     int64  `json:"file_size"`
	Width    int64  `json:"width"`
	Height   int64  `json:"height"`
}

type wireMessage struct {
	ID          int             `json:"message_id"`
	Thread      int             `json:"message_thread_id"`
	IsTopic     bool            `json:"is_topic_message"`
	From        *wireUser       `json:"from"`
	SenderChat  *wireChat       `json:"sender_chat"`
	Date        int64           `json:"date"`
	Chat        wireChat        `json:"chat"`
	Text        string          `json:"text"`
	Caption     string          `json:"caption"`
	Document    *wireFile       `json:"document"`
	Animation   json.RawMessage `json:"animation"` // comes with a document of the same file
	Photo       []wireFile      `json:"photo"`
	Album       string          `json:"media_group_id"`
	Origin      json.RawMessage `json:"forward_origin"`
	ForwardDate int64           `json:"forward_date"`
	ReplyTo     *wireMessage    `json:"reply_to_message"`
	MigrateTo   int64           `json:"migrate_to_chat_id"`
}

type wireCallback struct {
	ID      string       `json:"id"`
	From    wireUser     `json:"from"`
	Message *wireMessage `json:"message"` // of an inaccessible one only chat and id are there
	Data    string       `json:"data"`
}

type wireMember struct {
	Chat wireChat `json:"chat"`
	From wireUser `json:"from"`
	New  struct {
		Status   string `json:"status"`
		IsMember bool   `json:"is_member"`
	} `json:"new_chat_member"`
}
