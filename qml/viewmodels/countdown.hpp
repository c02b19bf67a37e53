#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

namespace tender {

/// The clock of a presentation.
class Countdown : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// How long a presentation may take.
    Q_PROPERTY(int minutes READ minutes WRITE setMinutes NOTIFY changed)
    /// "9:07".
    Q_PROPERTY(QString left READ left NOTIFY changed)
    /// How it stands, in words: "two minutes left".
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /// Whether no more than two minutes are left.
    Q_PROPERTY(bool isShort READ isShort NOTIFY changed)

public:
    explicit Countdown(QObject* parent = nullptr);

    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void setBack();

    [[nodiscard]] int minutes() const { return m_minutes; }
    void setMinutes(int minutes);
    [[nodiscard]] QString left() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool running() const { return m_clock.isActive(); }
    [[nodiscard]] bool isShort() const { return m_seconds <= 120; }

signals:
    void changed();

private:
    void tick();

    int m_minutes = 0;
    int m_seconds = 0;
    QTimer m_clock;
};

}
