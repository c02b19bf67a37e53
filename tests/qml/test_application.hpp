#pragma once

#include <QtCore/QCoreApplication>

namespace tender::test {

/// The application that every test of view models needs, made once.
inline void make_application()
{
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication application{count, arguments};
}

}
