#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QSettings>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

namespace tender {

/// How this person wants the window: kept on this machine, outside every workspace.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)
    /// Text and lines as far from their ground as they go.
    Q_PROPERTY(bool contrast READ contrast WRITE setContrast NOTIFY changed)
    /// Workspaces opened before, the last first.
    Q_PROPERTY(QStringList recent READ recent NOTIFY changed)
    /// Size of text in per cent, 100 to 200.
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY changed)
    /// The sizes that can be chosen, from the smallest.
    Q_PROPERTY(QList<int> textSteps READ textSteps CONSTANT)
    Q_PROPERTY(int leastWidth READ leastWidth CONSTANT)
    Q_PROPERTY(int leastHeight READ leastHeight CONSTANT)
    Q_PROPERTY(int windowWidth READ windowWidth CONSTANT)
    Q_PROPERTY(int windowHeight READ windowHeight CONSTANT)
    Q_PROPERTY(int windowX READ windowX CONSTANT)
    Q_PROPERTY(int windowY READ windowY CONSTANT)

public:
    static constexpr int textPercentMin = 100;
    static constexpr int textPercentMax = 200;
    static constexpr int textPercentStep = 25;
    static constexpr int recentMost = 6;

    /// `file` in INI form; without one nothing outlives the program.
    explicit Preferences(const QString& file = {}, QObject* parent = nullptr);

    [[nodiscard]] bool dark() const { return m_dark; }
    void setDark(bool dark);
    [[nodiscard]] bool contrast() const { return m_contrast; }
    void setContrast(bool contrast);
    [[nodiscard]] QStringList recent() const { return m_recent; }
    Q_INVOKABLE void rememberWorkspace(const QString& file);
    /// Forgets which workspaces were opened; their files stay as they are.
    Q_INVOKABLE void forgetWorkspaces();
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);
    [[nodiscard]] QList<int> textSteps() const;
    Q_INVOKABLE void largerText() { setTextPercent(m_textPercent + textPercentStep); }
    Q_INVOKABLE void smallerText() { setTextPercent(m_textPercent - textPercentStep); }
    Q_INVOKABLE void rememberWindow(int x, int y, int width, int height);

    /// The smallest window in which every page has room.
    [[nodiscard]] int leastWidth() const { return 1024; }
    [[nodiscard]] int leastHeight() const { return 700; }
    /// No larger than the screen, with room for the title that the desktop draws above the window.
    [[nodiscard]] int windowWidth() const;
    [[nodiscard]] int windowHeight() const;
    /// -1: where the system puts windows.
    [[nodiscard]] int windowX() const { return number("window/x", -1); }
    [[nodiscard]] int windowY() const { return number("window/y", -1); }

signals:
    void changed();

private:
    [[nodiscard]] int number(const char* key, int otherwise) const;
    void keep(const char* key, const QVariant& value);

    std::unique_ptr<QSettings> m_settings;
    bool m_dark = false;
    bool m_contrast = false;
    QStringList m_recent;
    int m_textPercent = textPercentMin;
};

}
