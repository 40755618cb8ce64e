;;; rapporteur.el --- Draft resolutions of the United Nations  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "29.1"))
;; Keywords: text, languages

;;; Commentary:

;; A mode for drafts that starts Rapporteur's language server by eglot, which Emacs brings along.
;;
;;     (load "/path/to/rapporteur/editors/emacs/rapporteur.el")

;;; Code:

(require 'eglot)

(defgroup rapporteur nil
  "Draft resolutions of the United Nations."
  :group 'text)

(defcustom rapporteur-program '("rapporteur" "serve")
  "How the language server is started."
  :type '(repeat string))

(defconst rapporteur--font-lock
  `((,(rx bol (* blank) (or (seq (** 1 3 digit) (or "." (seq (? " ") (any "-–") " ")))
                            (seq (any "(（") (** 1 4 (not (any "()（） "))) (any ")）"))
                            (seq (** 1 4 (any "a-z")) ")")))
     . font-lock-constant-face)
    (,(rx bol (** 1 6 "#") " " (* nonl)) . font-lock-function-name-face)
    (,(rx (or (seq (+ (any "A-Z")) (+ "/" (+ (any "A-Z0-9.-"))) (? " (" (+ (any "IVXLS-")) ")"))
              (seq (? (? "E") "S-") (** 1 4 digit) "/" (** 1 4 digit))
              (seq (** 1 4 digit) (? " " upper) " " (or (seq "(" (= 4 digit) ")") (seq "(" (+ (any "IVXLS-")) ")")))))
     . font-lock-variable-name-face)
    (,(rx (or (+ (any "¹²³⁰⁴⁵⁶⁷⁸⁹")) (seq "[^" (+ (not (any "] \n"))) "]"))) . font-lock-string-face))
  "What is coloured before the server is up: labels, headings, citations, footnote markers.")

(defvar-keymap rapporteur-mode-map
  :parent text-mode-map
  "C-c C-r" #'rapporteur-renumber
  "M-<up>" #'rapporteur-move-up
  "M-<down>" #'rapporteur-move-down
  "M-<right>" #'rapporteur-indent
  "M-<left>" #'rapporteur-outdent
  "C-c C-o" #'rapporteur-insert-below
  "C-c C-l" #'rapporteur-lookup)

;;;###autoload
(define-derived-mode rapporteur-mode text-mode "Resolution"
  "Mode for drafts of resolutions.
Each paragraph is written from right to left if its first letter is."
  (setq-local font-lock-defaults '(rapporteur--font-lock t)
              bidi-paragraph-direction nil
              comment-start "<!-- "
              comment-end " -->")
  (visual-line-mode 1))

;;;###autoload
(dolist (pattern '("\\.unres\\'" "\\.res\\.txt\\'" "\\.res\\.md\\'"))
  (add-to-list 'auto-mode-alist (cons pattern 'rapporteur-mode)))

(add-to-list 'eglot-server-programs
             `((rapporteur-mode :language-id "un-resolution") . ,(lambda (&rest _) rapporteur-program)))

(add-hook 'rapporteur-mode-hook #'eglot-ensure)

(defun rapporteur--execute (command &rest arguments)
  "Have the server run COMMAND with the draft's address and ARGUMENTS."
  (let ((server (eglot-current-server)))
    (unless server (user-error "The server does not look after this buffer"))
    (jsonrpc-request server :workspace/executeCommand
                     (list :command command
                           :arguments (vconcat (list (eglot--path-to-uri buffer-file-name)) arguments)))))

(defun rapporteur--at-point (command)
  "Have the server run COMMAND on the paragraph at point, and go where it says."
  (let ((answer (rapporteur--execute command (eglot--pos-to-lsp-position))))
    ;; The edit may come after the answer.
    (when-let* ((position (plist-get answer :position)))
      (accept-process-output nil 0.2)
      (goto-char (eglot--lsp-position-to-point position)))))

(defmacro rapporteur--define (name command documentation)
  "Define the command NAME, which runs the server's COMMAND; DOCUMENTATION says what it does."
  `(defun ,name () ,documentation (interactive) (rapporteur--at-point ,command)))

(rapporteur--define rapporteur-move-up "rapporteur.moveParagraphUp" "Move the paragraph at point up.")
(rapporteur--define rapporteur-move-down "rapporteur.moveParagraphDown" "Move the paragraph at point down.")
(rapporteur--define rapporteur-indent "rapporteur.indentParagraph" "Make a sub-paragraph of it.")
(rapporteur--define rapporteur-outdent "rapporteur.outdentParagraph" "Raise it by a level.")
(rapporteur--define rapporteur-insert-below "rapporteur.insertParagraphBelow" "Begin a paragraph below.")
(rapporteur--define rapporteur-insert-above "rapporteur.insertParagraphAbove" "Begin a paragraph above.")

(defun rapporteur-renumber ()
  "Number paragraphs and footnotes as they should be, and all references to them."
  (interactive)
  (rapporteur--execute "rapporteur.renumber"))

(defun rapporteur-lookup (symbol)
  "Show what is known of the document SYMBOL, such as 65/122."
  (interactive (list (read-string "Resolution or symbol: " (thing-at-point 'filename t))))
  (with-output-to-temp-buffer "*rapporteur*"
    (call-process (car rapporteur-program) nil standard-output nil "lookup" symbol)))

(provide 'rapporteur)
;;; rapporteur.el ends here
